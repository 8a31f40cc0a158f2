using Microsoft.CodeAnalysis;

namespace Noctx.Cli.Checking;

/// <summary>Is one report at one place.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file's full path.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="EndLine">The last line, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
/// <param name="Project">The project's name.</param>
/// <param name="SourceLine">The text of the line.</param>
internal sealed record Finding(
    string RuleId, DiagnosticSeverity Severity, string Message, string Path, int Line, int Column, int EndLine, int EndColumn, string Project, string SourceLine)
{
    /// <summary>Gives the severity's name in lower case.</summary>
    public string Level => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };
}
