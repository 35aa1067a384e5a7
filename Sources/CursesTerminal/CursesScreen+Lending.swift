import CNcurses
import Glibc

/// Giving the terminal away, for a while or for good, and taking it again.
extension CursesScreen {
  /// Stops the job, as ^Z does in other programs, and returns when it goes on. The screen is drawn
  /// again; if its `size` is another, present a new frame.
  public func suspend() {
    guard ownership == .ours else { return }
    leave()
    crash_guard_disarm()
    crash_guard_stop_job()
    crash_guard_arm()
    enter()
  }

  /// Runs something that uses the terminal itself, such as an editor: with the settings that the
  /// user's shell had, in the same job, so that ^C and ^Z are for the other program.
  public func runOutside<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard ownership == .ours else { return try body() }
    leave()
    crash_guard_lend()
    defer {
      crash_guard_reclaim()
      enter()
    }
    return try body()
  }

  /// Takes the terminal again after a stop that nobody announced (`kill -STOP`). Whoever goes on in
  /// the background gives it back first, as it could not before, and waits for its turn.
  public func reclaim() {
    guard ownership == .ours else { return }
    if crash_guard_is_in_background(STDOUT_FILENO) != 0 {
      leave()
      crash_guard_disarm()
      crash_guard_wait_for_front(STDOUT_FILENO)
      // The event loop ends the process before anything else; there is nothing left to give back.
      if crash_guard_is_asked_to_end() != 0 { return }
      crash_guard_restore_settings()
      def_shell_mode()
      crash_guard_arm()
      enter()
      return
    }
    reset_prog_mode()
    adoptTerminalSize()
    repaint()
  }

  /// Gives the terminal back as it was. Twice is once.
  public func close() {
    guard ownership == .ours else { return }
    leave()
    ownership = .closed
    crash_guard_disarm()
  }

  private func leave() {
    if type.hasTitle { tell(WindowTitle.change(from: title, to: nil)) }
    modes.leave()
    // In the background the settings are the shell's own by now: `endwin` leaves them as they are.
    if crash_guard_is_in_background(STDOUT_FILENO) != 0 { def_shell_mode() }
    endwin()
    ownership = .lent
  }

  private func enter() {
    ownership = .ours
    reset_prog_mode()
    adoptTerminalSize()
    repaint()
    if type.hasTitle { tell(WindowTitle.change(from: nil, to: title)) }
  }
}
