using Microsoft.CodeAnalysis;
using Noctx.Cli.Checking;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Tests.Reporting;

public sealed class WorkflowCommandTests
{
    [Theory]
    [InlineData("plain", "src/C.cs")]
    [InlineData("100% of 'a,b': c::d", "src/a,b:c.cs")]
    [InlineData("two\r\nlines\nand %0A as it is", "src/50%.cs")]
    [InlineData("::error::not a command", "src/a=b.cs")]
    public void Annotation_is_one_line_that_the_runner_reads_back(string message, string path)
    {
        var finding = new Finding("NOCTX001", DiagnosticSeverity.Warning, message, Path.GetFullPath(path), 3, 5, 4, 9, "App", "", "C.M");

        using var text = new StringWriter { NewLine = "\n" };
        new GitHubFormat().Write(new CheckResult([finding], 1, 1, []), text);

        var command = WorkflowCommand.Read(Assert.Single(text.ToString().TrimEnd('\n').Split('\n')))!;
        Assert.Equal(("warning", message, path), (command.Name, command.Data, command.Properties["file"]));
        Assert.Equal(["3", "4", "5", "9", "NOCTX001"], new[] { "line", "endLine", "col", "endColumn", "title" }.Select(p => command.Properties[p]));
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "error")]
    [InlineData(DiagnosticSeverity.Warning, "warning")]
    [InlineData(DiagnosticSeverity.Info, "notice")]
    public void Severity_is_the_commands_name(DiagnosticSeverity severity, string name)
    {
        var finding = new Finding("NOCTX001", severity, "m", Path.GetFullPath("C.cs"), 1, 1, 1, 2, "App", "", "C.M");

        using var text = new StringWriter { NewLine = "\n" };
        new GitHubFormat().Write(new CheckResult([finding], 1, 1, []), text);

        Assert.Equal(name, WorkflowCommand.Read(text.ToString().TrimEnd())!.Name);
    }

    [Fact]
    public void Problem_is_an_error_annotation()
    {
        using var text = new StringWriter { NewLine = "\n" };
        new GitHubFormat().Write(new CheckResult([], 0, 0, ["cannot load 'x': 50% gone."]), text);

        var command = WorkflowCommand.Read(text.ToString().TrimEnd())!;
        Assert.Equal(("error", "cannot load 'x': 50% gone."), (command.Name, command.Data));
    }
}
