import Testing

@testable import Agreements

/// A day that is known to exist.
func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// A date that is known to be readable.
func date(_ text: String) throws -> ApproximateDate { try #require(ApproximateDate(text)) }
