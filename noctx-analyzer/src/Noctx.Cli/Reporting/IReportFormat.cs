using Noctx.Cli.Checking;

namespace Noctx.Cli.Reporting;

/// <summary>Writes a result in one format.</summary>
internal interface IReportFormat
{
    /// <summary>Gives the name used on the command line.</summary>
    string Name { get; }

    /// <summary>Writes the whole report.</summary>
    void Write(CheckResult result, TextWriter output);
}
