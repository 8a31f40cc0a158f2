using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;
using Noctx.Analyzers.Configuration;

namespace Noctx.Tests.Configuration;

/// <summary>Files share their options exactly when all that is said about them is the same.</summary>
public sealed class OptionsReaderTests
{
    private static readonly SyntaxTree First = CSharpSyntaxTree.ParseText("", path: "First.cs", cancellationToken: TestContext.Current.CancellationToken);
    private static readonly SyntaxTree Second = CSharpSyntaxTree.ParseText("", path: "Second.cs", cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public void Files_with_the_same_settings_share_their_options()
    {
        var reader = Reader(new NamedInFile(null), [("noctx.none", "allow")], [("noctx.none", "allow"), ("indent_size", "4")]);

        Assert.Same(reader.Of(First), reader.Of(Second));
    }

    public static TheoryData<string> Keys => [.. NoctxOptions.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Files_that_differ_in_one_setting_do_not_share(string key)
    {
        var reader = Reader(new NamedInFile(null), [], [(key, "strict")]);

        Assert.NotSame(reader.Of(First), reader.Of(Second));
    }

    [Fact]
    public void Every_option_that_a_user_can_set_tells_files_apart()
        => Assert.Equal(OptionTable.Names.Order(StringComparer.Ordinal), NoctxOptions.Keys.Where(k => k.StartsWith("noctx.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void File_in_which_a_rule_has_a_severity_of_its_own_does_not_share()
    {
        var reader = Reader(new NamedInFile(Second), [], []);

        // The default profile leaves the rule out; whoever names it has it.
        Assert.False(reader.Of(First).IsOn(RuleIds.MemberToken));
        Assert.True(reader.Of(Second).IsOn(RuleIds.MemberToken));
    }

    [Fact]
    public void Next_compilation_takes_over_what_was_read_of_the_same_configuration()
    {
        var settings = new Settings(("noctx.none", "allow"));

        Assert.Same(Reader(new NamedInFile(null), settings, settings).Of(First), Reader(new NamedInFile(null), settings, settings).Of(First));
    }

    [Fact]
    public void Next_compilation_in_which_a_rule_has_got_a_severity_reads_again()
    {
        var settings = new Settings();

        Assert.False(Reader(new NamedInFile(null), settings, settings).Of(First).IsOn(RuleIds.MemberToken));
        Assert.True(Reader(new NamedInFile(First), settings, settings).Of(First).IsOn(RuleIds.MemberToken));
        Assert.False(Reader(new NamedInFile(null), settings, settings).Of(First).IsOn(RuleIds.MemberToken));
    }

    private static OptionsReader Reader(SyntaxTreeOptionsProvider named, (string, string)[] first, (string, string)[] second)
        => Reader(named, new Settings(first), new Settings(second));

    private static OptionsReader Reader(SyntaxTreeOptionsProvider named, Settings first, Settings second)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(named);
        return new OptionsReader(new AnalyzerOptions([], new ByFile(first, second)), new NamedRules(options));
    }

    private sealed class NamedInFile(SyntaxTree? file) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Error;
            return tree == file && diagnosticId == RuleIds.MemberToken;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }

    private sealed class ByFile(Settings first, Settings second) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => first;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => tree == First ? first : second;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => first;
    }

    private sealed class Settings(params (string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = values.FirstOrDefault(v => v.Key == key).Value;
            return value is not null;
        }
    }
}
