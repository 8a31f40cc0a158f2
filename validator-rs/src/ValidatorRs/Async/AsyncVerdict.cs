using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Async;

/// <summary>The answer to an <see cref="AsyncQuestion"/>: what is wrong, or what was thrown on the way.</summary>
internal sealed record AsyncVerdict(IReadOnlyList<ValidationResult> Results, Exception? Failure);
