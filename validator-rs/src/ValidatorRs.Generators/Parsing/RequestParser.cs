using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ValidatorRs.Generators.Model;
using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Parsing;

/// <summary>Reads what the attributes on one type, or on the assembly, ask for.</summary>
internal static class RequestParser
{
    public static PlanRequest Parse(ISymbol carrier, ImmutableArray<AttributeData> attributes, Compilation compilation, CancellationToken cancellationToken)
    {
        var types = new List<PlannedType>();
        var findings = new List<Finding>();
        foreach (var attribute in attributes)
        {
            var wanted = attribute.ConstructorArguments.FirstOrDefault().Value is ITypeSymbol named ? named : carrier as ITypeSymbol;
            if (wanted is null)
            {
                continue;
            }

            var location = LocationInfo.Of(attribute.ApplicationSyntaxReference is { } place ? Location.Create(place.SyntaxTree, place.Span) : null);
            var parser = new TypeParser(compilation, location, cancellationToken);
            try
            {
                types.AddRange(parser.Parse(wanted));
                findings.AddRange(parser.Findings);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                findings.Add(new Finding(PlanDiagnostics.Failure, location, (parser.Current ?? wanted).ToDisplayString(), Finding.FirstLine(exception)));
            }
        }

        return new PlanRequest(new(types), new(findings));
    }
}
