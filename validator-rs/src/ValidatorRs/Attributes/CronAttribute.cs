namespace ValidatorRs;

/// <summary>Requires a cron schedule. The rule <c>cron</c>.</summary>
public sealed class CronAttribute() : RuleAttribute("cron");
