using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Turns the members of a type into models and numbers them.</summary>
internal sealed class MemberParser(MockContext context)
{
    private readonly SetupNames _setupNames = new();
    private readonly TypeNames _names = context.Names;

    /// <value>How many members were numbered.</value>
    public int SlotCount { get; private set; }

    public MockMember Parse(CollectedMember member)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        context.Silence(member.Symbol);
        return member.Symbol switch
        {
            IMethodSymbol method => ParseMethod(method, member),
            IPropertySymbol property => ParseProperty(property, member.IsExplicit, member.HasDefault),
            _ => ParseEvent((IEventSymbol)member.Symbol, member.IsExplicit),
        } with
        {
            IsStatic = member.Symbol.IsStatic,
            HasDefault = member.HasDefault && member.Symbol is not IEventSymbol,
            IsExplicit = member.IsExplicit,
        };
    }

    private MockMember ParseMethod(IMethodSymbol method, CollectedMember member)
    {
        var isExplicit = member.IsExplicit;
        var parsed = ParseAccessor(method, MockAccessor.Method, OperatorText.SetupName(method), isExplicit, DefaultOwner(member.HasDefault), "") with { IsUnnamed = member.IsUnnamed };
        var parameters = string.Join(", ", parsed.Parameters.Select(static p => p.Declaration));
        var head = OperatorText.IsOperator(method)
            ? $"{OperatorText.Head(method, Owner(method, isExplicit), ReturnText(method))}({parameters})"
            : $"{Prefix(method, isExplicit)}{ReturnText(method)} {Owner(method, isExplicit)}{Identifier.Escape(method.Name)}{parsed.TypeParameters}({parameters})";
        return new MockMember(MockMemberKind.Method, head, OverrideConstraints.Of(method), [parsed], null, "");
    }

    private MockMember ParseProperty(IPropertySymbol property, bool isExplicit, bool hasDefault)
    {
        var defaultOwner = DefaultOwner(hasDefault);
        var accessors = new List<MockMethod>();
        if (Accessor(property, static p => p.GetMethod, isExplicit) is { } getter)
        {
            accessors.Add(ParseAccessor(getter, MockAccessor.Get, property.MetadataName, isExplicit, defaultOwner, AccessorModifier(getter, property)));
        }

        if (Accessor(property, static p => p.SetMethod, isExplicit) is { } setter)
        {
            accessors.Add(ParseAccessor(
                setter, setter.IsInitOnly ? MockAccessor.Init : MockAccessor.Set, "Set" + property.MetadataName, isExplicit, defaultOwner, AccessorModifier(setter, property)));
        }

        var name = Identifier.Escape(property.Name);
        if (property.IsIndexer)
        {
            name = $"this[{string.Join(", ", property.Parameters.Select(p => ParameterParser.Parse(p, context).Declaration))}]";
        }

        var refText = property.RefKind switch { RefKind.Ref => "ref ", RefKind.RefReadOnly => "ref readonly ", _ => "" };
        var type = _names.Of(property.Type);
        var isRemembered = accessors.Count == 2 && !property.IsStatic && !property.IsIndexer && property.RefKind == RefKind.None
            && ParameterParser.IsKeepable(property.Type) && accessors.All(static a => a.BaseCall.Length == 0);
        return new MockMember(
            MockMemberKind.Property,
            $"{Prefix(property, isExplicit)}{(property.IsRequired && !isExplicit ? "required " : "")}{refText}{type} {Owner(property, isExplicit)}{name}",
            "",
            accessors.ToEquatableArray(),
            null,
            isRemembered ? type : "");
    }

    private MockMember ParseEvent(IEventSymbol @event, bool isExplicit)
    {
        var invoke = ((INamedTypeSymbol)@event.Type).DelegateInvokeMethod;
        var parameters = invoke?.Parameters.Select(p => ParameterParser.Parse(p, context)).ToEquatableArray() ?? default;
        var isRaisable = invoke is not null && parameters.All(static p => p.Kind != MockParameterKind.Out)
            && (invoke.ReturnsVoid || (invoke.RefKind == RefKind.None && ParameterParser.IsKeepable(invoke.ReturnType)));
        var types = invoke?.Parameters.Select(static p => p.Type).ToArray() ?? [];
        var name = _setupNames.Claim(@event.Name, 0, [], @event.ContainingType);
        if (isRaisable)
        {
            isRaisable = _setupNames.TryTake("Raise" + name, 0, types);
        }

        var model = new MockEventModel(SlotCount++, name, SignatureName(@event), _names.OfNotNull(@event.Type), parameters, isRaisable)
        {
            Target = $"(({_names.OfNotNull(@event.ContainingType)})__mocked).{Identifier.Escape(@event.Name)}",
        };
        var head = $"{Prefix(@event, isExplicit)}event {_names.Of(@event.Type)} {Owner(@event, isExplicit)}{Identifier.Escape(@event.Name)}";
        return new MockMember(MockMemberKind.Event, head, "", default, model, "");
    }

    private MockMethod ParseAccessor(IMethodSymbol method, MockAccessor accessor, string setupName, bool isExplicit, string defaultOwner, string modifier)
    {
        var slot = SlotCount++;
        var parameters = method.Parameters.Select(p => ParameterParser.Parse(p, context)).ToArray();
        if (ParameterParser.IsPointer(method.ReturnType))
        {
            context.NeedUnsafe(method);
        }

        context.Silence(method.ReturnType);
        var storedTypes = new List<ITypeSymbol>();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsStored)
            {
                storedTypes.Add(method.Parameters[i].Type);
            }
        }

        var hasSetup = accessor != MockAccessor.Init;
        var name = hasSetup ? _setupNames.Claim(setupName, method.Arity, storedTypes, method.ContainingType) : setupName;
        var optional = ((IEnumerable<MockParameter>)parameters).Reverse().Where(static p => p.IsStored).TakeWhile(static p => p.IsOptional).Count();
        if (optional > 0 && (!hasSetup || !_setupNames.TryTake(name, method.Arity, storedTypes.GetRange(0, storedTypes.Count - optional))))
        {
            optional = 0;
        }

        var calls = new PassOnCalls(method, accessor, parameters, isExplicit, defaultOwner, _names);
        var stored = parameters.Where(static p => p.IsStored).Select(static p => p.Name.TrimStart('@'));
        var returns = ReturnOf(method);
        return new MockMethod
        {
            Accessor = accessor,
            AccessorModifier = modifier,
            Slot = slot,
            SetupName = Identifier.Escape(name),
            Signature = $"{SignatureName(method.AssociatedSymbol ?? method)}{(accessor is MockAccessor.Set or MockAccessor.Init ? " = " : "")}({string.Join(", ", stored)})",
            TypeParameters = TypeParameterText.List(method),
            AllTypeParameters = TypeParameterText.Join(context.TypeParameters, TypeParameterText.List(method)),
            AllConstraints = context.Constraints + TypeParameterText.Constraints(method.TypeParameters, _names.Of),
            Parameters = parameters.ToEquatableArray(),
            ReturnType = returns == MockReturn.Void ? "void" : _names.Of(method.ReturnType),
            Return = returns,
            IsReferable = ParameterParser.IsKeepable(method.ReturnType),
            Default = returns == MockReturn.Value ? DefaultExpression.Of(method.ReturnType, slot, _names) : "default",
            BaseCall = calls.Base,
            // A named mock has no other instance to wrap, and its interface may be no type argument.
            WrappedCall = NamedMocks.IsNamed(context.Type) ? "" : calls.Wrapped,
            ForwardCall = calls.Forward,
            WrappedType = _names.OfNotNull(method.ContainingType),
            NeedsDelegate = parameters.Length > 16
                || parameters.Any(static p => p.Modifier.Length > 0)
                || method.Parameters.Any(static p => ParameterParser.IsPointer(p.Type))
                || method.RefKind != RefKind.None
                || ParameterParser.IsPointer(method.ReturnType)
                // Before C# 13 a ref struct is no type argument.
                || (!LanguageNeeds.HasCSharp13(context.Compilation) && method.Parameters.Select(static p => p.Type).Append(method.ReturnType).Any(static t => !ParameterParser.IsKeepable(t))),
            HasSetup = hasSetup,
            OptionalCount = optional,
        };
    }

    private static MockReturn ReturnOf(IMethodSymbol method) => method switch
    {
        { ReturnsVoid: true } => MockReturn.Void,
        { RefKind: RefKind.Ref } => MockReturn.Ref,
        { RefKind: RefKind.RefReadOnly } => MockReturn.RefReadonly,
        _ => ParameterParser.IsKeepable(method.ReturnType) ? MockReturn.Value : MockReturn.Computed,
    };

    private string ReturnText(IMethodSymbol method) => method.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    } + _names.Of(method.ReturnType);

    // An override may leave an accessor to its base; the mock overrides both.
    private IMethodSymbol? Accessor(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> choose, bool isExplicit)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (choose(current) is { } accessor)
            {
                var isUsable = isExplicit
                    ? accessor.IsAbstract || accessor.IsVirtual
                    : context.IsOverridable(accessor) && !accessor.IsSealed && (accessor.IsAbstract || accessor.IsVirtual || accessor.IsOverride);
                return isUsable ? accessor : null;
            }
        }

        return null;
    }

    // Each member with a body in an interface has a class of its own that leaves only this member to the interface.
    private string DefaultOwner(bool hasDefault) => hasDefault ? $"new {MockMember.DefaultName(SlotCount)}(this)" : "";

    private string Owner(ISymbol member, bool isExplicit) => isExplicit ? _names.Of(member.ContainingType) + "." : "";

    private string Prefix(ISymbol member, bool isExplicit)
    {
        if (isExplicit)
        {
            return member.IsStatic ? "static " : "";
        }

        return member.ContainingType.TypeKind == TypeKind.Delegate ? "public " : AccessibilityText(member) + "override ";
    }

    private string AccessorModifier(IMethodSymbol accessor, IPropertySymbol property) =>
        accessor.DeclaredAccessibility == property.DeclaredAccessibility ? "" : AccessibilityText(accessor);

    private string AccessibilityText(ISymbol member) => member.DeclaredAccessibility switch
    {
        Accessibility.Protected => "protected ",
        Accessibility.ProtectedOrInternal => context.IsSameOrFriend(member.ContainingAssembly) ? "protected internal " : "protected ",
        Accessibility.Internal => "internal ",
        Accessibility.ProtectedAndInternal => "private protected ",
        _ => "public ",
    };

    private static string SignatureName(ISymbol member) => member.ContainingType.TypeKind == TypeKind.Delegate
        ? member.ContainingType.Name
        : $"{member.ContainingType.Name}.{member.MetadataName}";
}
