namespace Lab.Capstone.Parts;

/// <summary>Names a rule at a line of a file.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Rule">Rule id.</param>
internal readonly record struct MarkedPlace(string File, int Line, string Rule)
{
    public override string ToString() => $"{File}:{Line} {Rule}";
}
