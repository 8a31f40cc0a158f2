using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Tests.Testing;

namespace ValidatorRs.Analyzers.Tests.Docs;

/// <summary>Compiles and runs the programs of a page, each followed by what it prints.</summary>
internal static partial class ProgramRun
{
    private static readonly Lock Printing = new();

    /// <summary>Gives the programs of a page with what the page says they print.</summary>
    public static (string Code, string Output)[] On(string page) =>
        [.. Program().Matches(page).Select(m => (m.Groups["code"].Value, m.Groups["output"].Value))];

    /// <summary>Runs a program of top-level statements in this process and gives what it printed.</summary>
    public static string Run(string code)
    {
        var compilation = CompilerRun.Compile(CompilerRun.Usings + code).WithOptions(CompilerRun.Options.WithOutputKind(OutputKind.ConsoleApplication));
        var main = CompilerRun.Load(compilation).EntryPoint!;
        lock (Printing)
        {
            var before = Console.Out;
            using var printed = new StringWriter { NewLine = "\n" };
            Console.SetOut(printed);
            try
            {
                main.Invoke(null, [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(before);
            }

            return printed.ToString();
        }
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```\n\n```output\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();
}
