namespace ValidatorRs.Tags;

/// <summary>Reports a mistake in a rule string; turned into a <see cref="ValidationDefinitionException"/> where the member is known.</summary>
internal sealed class TagSyntaxException(string problem, int column) : Exception(problem)
{
    public int Column { get; } = column;
}
