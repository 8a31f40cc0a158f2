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
/// <param name="Member">The member it is in, such as <c>Store.SaveAsync</c>, or empty.</param>
internal sealed record Finding(
    string RuleId, DiagnosticSeverity Severity, string Message, string Path, int Line, int Column, int EndLine, int EndColumn, string Project, string SourceLine, string Member)
{
    /// <summary>Gives what stays the same when lines move: rule, member and code without its spaces.</summary>
    public string Key => RuleId + "|" + Member + "|" + string.Concat(SourceLine.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Gives the key as a hash of 32 hexadecimal digits.</summary>
    public string Fingerprint => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Key)))[..32];

    /// <summary>Gives the severity's name in lower case.</summary>
    public string Level => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };
}
