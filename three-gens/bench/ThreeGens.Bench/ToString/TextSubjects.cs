namespace ThreeGens.Bench.ToString;

/// <summary>Is a plain enum with values in one run.</summary>
[GenerateToString]
public enum Level
{
    /// <summary>Lowest.</summary>
    Trace,

    /// <summary>Low.</summary>
    Debug,

    /// <summary>Usual.</summary>
    Information,

    /// <summary>High.</summary>
    Warning,

    /// <summary>Higher.</summary>
    Error,

    /// <summary>Highest.</summary>
    Critical,
}

/// <summary>Is a flags enum.</summary>
[Flags]
[GenerateToString]
public enum Rights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read.</summary>
    Read = 1,

    /// <summary>Write.</summary>
    Write = 2,

    /// <summary>Execute.</summary>
    Execute = 4,

    /// <summary>Delete.</summary>
    Delete = 8,
}

/// <summary>Has six members and the compiler's text.</summary>
public sealed record RecordInvoice(int Id, string Customer, decimal Total, DateOnly Due, Guid Key, bool Paid);

/// <summary>Has the same six members and generated text.</summary>
[GenerateToString]
public sealed partial class Invoice
{
    /// <value>A number.</value>
    public int Id { get; init; }

    /// <value>A text.</value>
    public string Customer { get; init; } = "";

    /// <value>An amount.</value>
    public decimal Total { get; init; }

    /// <value>A date.</value>
    public DateOnly Due { get; init; }

    /// <value>An id.</value>
    public Guid Key { get; init; }

    /// <value>A truth value.</value>
    public bool Paid { get; init; }
}
