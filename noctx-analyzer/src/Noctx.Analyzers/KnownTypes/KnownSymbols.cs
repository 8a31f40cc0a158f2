using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Holds the types of one compilation that the rules ask about, each looked up once.</summary>
internal sealed class KnownSymbols
{
    /// <summary>The metadata name of the token's type.</summary>
    public const string TokenName = "System.Threading.CancellationToken";

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _carriesToken = new(SymbolEqualityComparer.Default);

    private readonly Lazy<INamedTypeSymbol?> _expression;

    private readonly VisibleNames _names;

    private KnownSymbols(TypeFinder types, INamedTypeSymbol token)
    {
        _names = types.Names;
        Token = token;
        TokenSource = Near("System.Threading.CancellationTokenSource");
        TokenRegistration = Near("System.Threading.CancellationTokenRegistration");
        Task = Near("System.Threading.Tasks.Task");
        TaskOfT = Near("System.Threading.Tasks.Task`1");
        ValueTask = Near("System.Threading.Tasks.ValueTask");
        ValueTaskOfT = Near("System.Threading.Tasks.ValueTask`1");
        TaskFactory = Near("System.Threading.Tasks.TaskFactory");
        TaskFactoryOfT = Near("System.Threading.Tasks.TaskFactory`1");
        // In another assembly, and hardly ever asked for.
        _expression = new Lazy<INamedTypeSymbol?>(() => Near("System.Linq.Expressions.Expression`1"));
        Exception = Near("System.Exception");
        TimeSpan = Near("System.TimeSpan");
        AsyncEnumerable = Near("System.Collections.Generic.IAsyncEnumerable`1");

        // Most are where the token is; to ask every assembly for each would cost more than many rules.
        INamedTypeSymbol? Near(string name) => token.ContainingAssembly.GetTypeByMetadataName(name) ?? types.Find(name);
    }

    /// <summary>Gives one full name for each namespace that types are looked up in.</summary>
    public static IEnumerable<string> TypeNames { get; } =
        [TokenName, "System.Exception", "System.Threading.Tasks.Task", "System.Linq.Expressions.Expression`1", "System.Collections.Generic.IAsyncEnumerable`1"];

    public INamedTypeSymbol Token { get; }

    public INamedTypeSymbol? TokenSource { get; }

    public INamedTypeSymbol? TokenRegistration { get; }

    public INamedTypeSymbol? Task { get; }

    public INamedTypeSymbol? TaskOfT { get; }

    public INamedTypeSymbol? ValueTask { get; }

    public INamedTypeSymbol? ValueTaskOfT { get; }

    public INamedTypeSymbol? TaskFactory { get; }

    public INamedTypeSymbol? TaskFactoryOfT { get; }

    public INamedTypeSymbol? Expression => _expression.Value;

    public INamedTypeSymbol? Exception { get; }

    public INamedTypeSymbol? TimeSpan { get; }

    public INamedTypeSymbol? AsyncEnumerable { get; }

    /// <summary>Looks the types up, or gives null when the compilation has no CancellationToken at all.</summary>
    public static KnownSymbols? TryCreate(TypeFinder types) => types.FindCore(TokenName) is { } token ? new KnownSymbols(types, token) : null;

    public bool IsToken(ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && SymbolEqualityComparer.Default.Equals(type, Token);

    public bool IsNullableToken(ITypeSymbol? type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsToken(nullable.TypeArguments[0]);

    // A nullable's own definition is the special one; the constructed type is none.
    public bool IsTokenOrNullable(ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && (IsToken(type) || IsNullableToken(type));

    public bool IsTokenSource(ITypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(type, TokenSource);

    /// <summary>Tells whether the type is one of Task, Task&lt;T&gt;, ValueTask, ValueTask&lt;T&gt;.</summary>
    public bool IsTaskLike(ITypeSymbol? type)
        => type?.OriginalDefinition is { } definition
            && (Same(definition, Task) || Same(definition, TaskOfT) || Same(definition, ValueTask) || Same(definition, ValueTaskOfT));

    /// <summary>Gives the result type of a task-like type: null for no task, void as <see cref="SpecialType.System_Void"/> is told by <paramref name="isVoid"/>.</summary>
    public ITypeSymbol? TaskResult(ITypeSymbol? type, out bool isVoid)
    {
        isVoid = type is not null && (Same(type, Task) || Same(type, ValueTask));
        return type is INamedTypeSymbol { TypeArguments.Length: 1 } named && IsTaskLike(named) ? named.TypeArguments[0] : null;
    }

    /// <summary>Tells whether a value of the type brings a token with it: it has a readable member of type CancellationToken.</summary>
    public bool CarriesToken(ITypeSymbol? type)
    {
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None }
            && !IsToken(type) && _carriesToken.GetOrAdd(type, Look);

        bool Look(ITypeSymbol start)
        {
            for (var current = start; current is not null; current = current.BaseType)
            {
                if (HasTokenMember(current))
                {
                    return true;
                }
            }

            return start.TypeKind == TypeKind.Interface && start.AllInterfaces.Any(HasTokenMember);
        }

        bool HasTokenMember(ITypeSymbol holder) => _names.MayCarry(holder) && holder.GetMembers().Any(IsTokenMember);

        bool IsTokenMember(ISymbol member) => !member.IsStatic && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && member switch
        {
            IPropertySymbol property => IsTokenOrNullable(property.Type),
            IFieldSymbol field => IsTokenOrNullable(field.Type),
            _ => false,
        };
    }

    public static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
