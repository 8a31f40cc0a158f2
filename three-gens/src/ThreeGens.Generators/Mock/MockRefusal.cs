using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Remembers that a type cannot be mocked and reports the first reason only: one type, one diagnostic.</summary>
internal sealed class MockRefusal(DiagnosticSink? sink, INamedTypeSymbol type)
{
    public bool IsRefused { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, params string[] more)
    {
        if (!IsRefused)
        {
            IsRefused = true;
            sink?.Invoke(descriptor, null, [type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), .. more]);
        }
    }
}
