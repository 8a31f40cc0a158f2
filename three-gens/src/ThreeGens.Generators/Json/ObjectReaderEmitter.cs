using System.Globalization;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the methods that read objects: first in the order the members are written, then in any order.</summary>
internal static class ObjectReaderEmitter
{
    public static void Emit(SourceWriter writer, ObjectShape shape, JsonModel model, ValueEmitter values)
    {
        writer.Line();
        writer.Open($"private static {shape.NullableName} Read{shape.MethodSuffix}({JsonEmitter.Input})");
        if (shape.IsReference)
        {
            writer.Open("if (input.TryReadNull())");
            writer.Line("return null;");
            writer.Close();
            writer.Line();
        }

        var isPolymorphic = !shape.Variants.IsEmpty;
        if (isPolymorphic)
        {
            VariantEmitter.EmitReadChoice(writer, shape, model);
            writer.Close();
            if (shape.Construction.Kind == ConstructionKind.None)
            {
                return;
            }

            writer.Line();
            writer.Open($"private static {shape.TypeName} Read{shape.MethodSuffix}Members({JsonEmitter.Input})");
        }

        if (shape.Construction.Kind == ConstructionKind.None)
        {
            writer.Line($"return input.RefuseValue<{shape.TypeName}>({Identifier.Literal(shape.PlainName + " cannot be read: " + shape.Construction.Reason)});");
            writer.Close();
            return;
        }

        new Body(writer, shape, model, values).Emit();
        writer.Close();
        NameLookupEmitter.Emit(writer, shape, model.Options.CaseInsensitive);
        MemberExpressions.EmitAccessors(writer, shape);
        MemberExpressions.EmitConstructor(writer, shape);
    }

    private sealed class Body(SourceWriter writer, ObjectShape shape, JsonModel model, ValueEmitter values)
    {
        private readonly bool _collects = shape.Construction.Kind == ConstructionKind.Constructor;
        private readonly string[] _discriminators = DiscriminatorsOf(shape);
        private readonly SeenBits _seen = SeenBits.For(shape, model.Options.RefuseDuplicates);

        public void Emit()
        {
            Start();
            writer.Line("var more = input.ReadStartObject();");
            for (var i = 0; i < _discriminators.Length; i++)
            {
                OpenExpected(_discriminators[i]);
                writer.Line("input.SkipValue();").Line($"told{i.ToString(CultureInfo.InvariantCulture)} = true;");
                CloseExpected();
            }

            for (var i = 0; i < shape.Members.Count; i++)
            {
                if (shape.Members[i].IsStored || shape.Members[i].IsWritten)
                {
                    OpenExpected(shape.Members[i].JsonName);
                    Store(i);
                    CloseExpected();
                }
            }

            AnyOrder();
            _seen.EmitRequired(writer, shape);
            Finish();
        }

        private void Start()
        {
            if (_collects)
            {
                for (var i = 0; i < shape.Members.Count; i++)
                {
                    if (shape.Members[i].IsStored)
                    {
                        var parameter = shape.Construction.Parameters.FirstOrDefault(p => p.Member == i);
                        writer.Line($"{parameter?.TypeName ?? shape.Members[i].TypeName} member{i} = {parameter?.Default ?? "default!"};");
                    }
                }
            }
            else
            {
                writer.Line(shape.Construction.Kind == ConstructionKind.DefaultValue
                    ? $"var value = {(HasRequired() || shape.TypeName[0] == '(' ? $"default({shape.TypeName})" : $"new {shape.TypeName}()")};"
                    : $"var value = {MemberExpressions.Create(shape, "")};");
                Callback("IJsonOnDeserializing", "OnDeserializing");
            }

            if (shape.ExtensionData is { } extension)
            {
                writer.Line($"{extension.CreateType}? extension = null;");
            }

            for (var i = 0; i < _discriminators.Length; i++)
            {
                writer.Line($"var told{i.ToString(CultureInfo.InvariantCulture)} = false;");
            }

            _seen.EmitDeclarations(writer);
        }

        private void OpenExpected(string name)
        {
            writer.Open($"if (more && input.TryReadName({JsonText.Utf8(JsonText.Quote(name) + ":")}))");
        }

        private void CloseExpected()
        {
            writer.Line("more = input.ReadNextMember();");
            writer.Close();
            writer.Line();
        }

        private void Store(int index)
        {
            var member = shape.Members[index];
            if (!member.IsStored)
            {
                writer.Line("input.SkipValue();");
                return;
            }

            var read = values.Read(member.Shape);
            if (member.RefuseNull)
            {
                read = $"input.RefuseNull({read}, {Identifier.Literal(member.JsonName)})";
            }

            writer.Line(_collects ? $"member{index} = {read};" : MemberExpressions.Set(shape, member, read));
            _seen.EmitSet(writer, index);
        }

        private void AnyOrder()
        {
            writer.Open("while (more)");
            if (shape.RefuseUnmapped)
            {
                writer.Line("var start = input.Position;");
            }

            writer.Line("var name = input.ReadName();");
            writer.Open($"switch (Find{shape.MethodSuffix}(name))");
            for (var i = 0; i < shape.Members.Count; i++)
            {
                writer.Line($"case {i.ToString(CultureInfo.InvariantCulture)}:").Indent();
                if (model.Options.RefuseDuplicates)
                {
                    _seen.EmitDuplicateCheck(writer, i, shape.Members[i]);
                }

                Store(i);
                writer.Line("break;").Unindent();
            }

            writer.Line("default:").Indent();
            Unknown();
            writer.Line("break;").Unindent();
            writer.Close();
            writer.Line();
            writer.Line("more = input.ReadNextMember();");
            writer.Close();
            writer.Line();
        }

        private void Unknown()
        {
            for (var i = 0; i < _discriminators.Length; i++)
            {
                var told = "told" + i.ToString(CultureInfo.InvariantCulture);
                writer.Open($"if (!{told} && global::System.MemoryExtensions.SequenceEqual(name, {JsonText.Utf8(_discriminators[i])}))");
                writer.Line($"{told} = true;").Line("input.SkipValue();").Line("break;");
                writer.Close();
                writer.Line();
            }

            if (_discriminators.Length > 0)
            {
                foreach (var discriminator in _discriminators)
                {
                    writer.Line($"input.RefuseMetadata(name, {JsonText.Utf8(discriminator)});");
                }

                writer.Line();
            }

            if (shape.ExtensionData is { } extension)
            {
                writer.Line($"extension ??= {Existing(extension)}new {extension.CreateType}();");
                if (model.Options.RefuseDuplicates)
                {
                    writer.Line("input.RefuseDuplicateKey(extension, global::System.Text.Encoding.UTF8.GetString(name));");
                }

                writer.Line(extension.ValueType switch
                {
                    null => "extension[global::System.Text.Encoding.UTF8.GetString(name)] = input.ReadConverted(global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.JsonNodeConverter!);",
                    "global::System.Text.Json.JsonElement" =>
                        "extension[global::System.Text.Encoding.UTF8.GetString(name)] = input.ReadConverted(global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.JsonElementConverter);",
                    _ => "extension[global::System.Text.Encoding.UTF8.GetString(name)] = input.ReadExtensionValue()!;",
                });
            }
            else
            {
                writer.Line(shape.RefuseUnmapped ? $"input.FailUnmapped(start, name, {Identifier.Literal(shape.PlainName)});" : "input.SkipValue();");
            }
        }

        // A member that starts non-null is added to, but only objects made before reading have one.
        private string Existing(ExtensionData extension) => _collects ? "" : $"value.{extension.Name} as {extension.CreateType} ?? ";

        private void Finish()
        {
            if (_collects)
            {
                var arguments = string.Join(", ", shape.Construction.Parameters.Select(p => "member" + p.Member.ToString(CultureInfo.InvariantCulture)));
                writer.Line($"var value = {MemberExpressions.Create(shape, arguments)};");
                Callback("IJsonOnDeserializing", "OnDeserializing");
                for (var i = 0; i < shape.Members.Count; i++)
                {
                    var member = shape.Members[i];
                    if (member.IsStored && member.Write != MemberAccess.Parameter && !shape.Construction.Parameters.Any(p => p.Member == i))
                    {
                        writer.Open($"if ({_seen.Test(i)})");
                        writer.Line(MemberExpressions.Set(shape, member, "member" + i.ToString(CultureInfo.InvariantCulture)));
                        writer.Close();
                        writer.Line();
                    }
                }
            }

            if (shape.ExtensionData is { CanSet: true } extension)
            {
                writer.Open("if (extension is not null)");
                writer.Line($"value.{extension.Name} = extension;");
                writer.Close();
                writer.Line();
            }

            Callback("IJsonOnDeserialized", "OnDeserialized");
            writer.Line("return value;");
        }

        // The base type itself may be read with a discriminator that is ignored.
        private static string[] DiscriminatorsOf(ObjectShape shape) =>
            shape.Discriminator is { } own && !shape.Discriminators.Contains(own) ? [.. shape.Discriminators, own] : [.. shape.Discriminators];

        private bool HasRequired() => shape.Members.Any(m => m.IsRequired);

        private void Callback(string type, string method)
        {
            if (shape.Callbacks.Contains(type))
            {
                // A cast would call the method on a copy of a struct.
                writer.Line(shape.IsReference
                    ? $"((global::System.Text.Json.Serialization.{type})value).{method}();"
                    : $"global::ThreeGens.Json.JsonCallbacks.{method}(ref value);");
            }
        }
    }
}
