namespace ValidatorRs;

/// <summary>Requires an e-mail address. The rule <c>email</c>.</summary>
public sealed class MailboxAttribute() : RuleAttribute("email");
