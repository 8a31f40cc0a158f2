namespace Noctx.Analyzers;

/// <summary>Names every rule; the only place where an id is written.</summary>
public static class RuleIds
{
    /// <summary>A call could take the token in scope and does not.</summary>
    public const string ForwardToken = "NOCTX001";

    /// <summary>A well-known context offers a token that a call could take.</summary>
    public const string ContextToken = "NOCTX002";

    /// <summary>The own type holds a token that a call could take.</summary>
    public const string MemberToken = "NOCTX003";

    /// <summary>An empty token is passed although there is a real one.</summary>
    public const string EmptyToken = "NOCTX004";

    /// <summary>An asynchronous sequence is read without the token.</summary>
    public const string AsyncEnumeration = "NOCTX005";

    /// <summary>An asynchronous iterator takes no token.</summary>
    public const string AsyncIterator = "NOCTX006";

    /// <summary>A token parameter is never used.</summary>
    public const string UnusedToken = "NOCTX007";

    /// <summary>A token is dropped somewhere down the call chain.</summary>
    public const string DroppedInChain = "NOCTX008";

    /// <summary>A public asynchronous method reaches cancellable work and takes no token.</summary>
    public const string PublicWithoutToken = "NOCTX009";

    /// <summary>An API of the list is called without a token.</summary>
    public const string ListedApi = "NOCTX010";

    /// <summary>The wrong one of several tokens is passed.</summary>
    public const string WrongToken = "NOCTX011";

    /// <summary>A loop never looks at the token.</summary>
    public const string BlindLoop = "NOCTX012";

    /// <summary>A blocking wait that no token can end.</summary>
    public const string BlockingWait = "NOCTX013";

    /// <summary>A race against a delay leaves the loser running.</summary>
    public const string DelayRace = "NOCTX014";

    /// <summary>A timeout is not linked to the token in scope.</summary>
    public const string UnlinkedTimeout = "NOCTX015";

    /// <summary>A token is stored in a field.</summary>
    public const string StoredToken = "NOCTX016";

    /// <summary>A catch-all in a loop swallows cancellation.</summary>
    public const string SwallowedCancellation = "NOCTX017";

    /// <summary>A synchronous call has an asynchronous twin that takes the token.</summary>
    public const string AsyncTwin = "NOCTX018";

    /// <summary>A linked source or a registration is never disposed.</summary>
    public const string UndisposedLink = "NOCTX019";

    /// <summary>A suppression gives no reason.</summary>
    public const string SuppressionReason = "NOCTX020";

    /// <summary>The token is not the last parameter.</summary>
    public const string TokenLast = "NOCTX021";

    /// <summary>The category of every rule.</summary>
    public const string Category = "Cancellation";

    /// <summary>Where the rules' pages are; the id and <c>.md</c> are appended.</summary>
    public const string HelpRoot = "https://github.com/reflect-codegen-plugins/reflect-codegen-plugins/blob/main/noctx-analyzer/docs/rules/";

    /// <summary>Gives the number in a rule's id.</summary>
    internal static int NumberOf(string ruleId) => ((ruleId[ruleId.Length - 2] - '0') * 10) + ruleId[ruleId.Length - 1] - '0';

    /// <summary>Gives a rule's bit in a set of rules.</summary>
    internal static ulong BitOf(string ruleId) => 1UL << NumberOf(ruleId);
}
