namespace ValidatorRs;

/// <summary>One violation as a rule of a whole object reported it.</summary>
internal sealed record ObjectRuleReport(string? Member, string Code, string Message, object?[] Arguments);
