import Foundation
import Terminal

/// How eyes see a colour, for tests of whether two can be told apart.
enum ColorVision: String, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  /// How different two colours look, in Oklab: 0.02 is about the least that anybody notices.
  func difference(_ first: RGB, _ second: RGB) -> Double {
    let (a, b) = (oklab(first), oklab(second))
    return zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func oklab(_ color: RGB) -> [Double] {
    let seen = product(simulation, [color.red, color.green, color.blue].map(Self.linear))
    let cones = product(Self.toCones, seen.map { min(1, max(0, $0)) })
    return product(Self.toOklab, cones.map { cbrt($0) })
  }

  /// Machado, Oliveira and Fernandes (2009), for a cone that is missing altogether.
  private var simulation: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private static let toCones = [
    [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]
  private static let toOklab = [
    [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
  ]

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
