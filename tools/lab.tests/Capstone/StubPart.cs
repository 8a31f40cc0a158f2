using Lab.Capstone;

namespace Lab.Tests.Capstone;

internal sealed class StubPart(string name, Func<CancellationToken, Task<PartResult>> run) : ICapstonePart
{
    public string Name => name;

    public string Title => $"does {name}";

    public Task<PartResult> RunAsync(CapstoneContext context, IProgress<PartProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new PartProgress(0.5, "half way"));
        return run(cancellationToken);
    }

    public static StubPart Finds(string name, bool passed, params Figure[] figures) => new(name, _ => Task.FromResult(
        new PartResult(name, $"does {name}", [new Check("holds <its> promise", passed, "1 & 2", "2", "mend it")], figures, ["a <detail>"], 0)));

    public static StubPart Throws(string name, Exception exception) => new(name, _ => throw exception);
}
