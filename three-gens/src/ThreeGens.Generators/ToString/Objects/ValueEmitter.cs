using System.Globalization;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Writes the statements that append one value.</summary>
internal sealed class ValueEmitter(SourceWriter writer)
{
    private int _locals;

    public void Emit(ValueShape shape, string value, string? format, int maxItems)
    {
        switch (shape.Kind)
        {
            case ValueKind.Plain:
                writer.Line($"text.Append({value});");
                break;
            case ValueKind.Formatted:
                var suffix = (format ?? shape.Detail) is { } given ? ", " + Identifier.Literal(given) : "";
                writer.Line($"text.AppendFormatted({value}{suffix});");
                break;
            case ValueKind.Enum:
                writer.Line(format is null ? $"text.AppendEnum({value});" : $"text.Append({value}.ToString({Identifier.Literal(format)}));");
                break;
            case ValueKind.FastEnum:
                var arguments = format is null ? value : $"{value}, {Identifier.Literal(format)}";
                writer.Line($"text.Append({shape.Detail}.ToStringFast({arguments}));");
                break;
            case ValueKind.Nested:
                writer.Line($"text.AppendNested({value});");
                break;
            case ValueKind.Nullable:
                EmitNullable(shape, value, format, maxItems);
                break;
            case ValueKind.Tuple:
                EmitTuple(shape, value, format, maxItems);
                break;
            case ValueKind.Sequence or ValueKind.Map:
                EmitItems(shape, value, format, maxItems);
                break;
            default:
                writer.Line(format is null ? $"text.AppendValue({shape.Detail}{value});" : $"text.AppendValue({shape.Detail}{value}, {Identifier.Literal(format)});");
                break;
        }
    }

    private void EmitNullable(ValueShape shape, string value, string? format, int maxItems)
    {
        var local = Local("value");
        writer.Open($"if ({value} is {{ }} {local})");
        Emit(shape.Parts[0], local, format, maxItems);
        writer.Close();
        EmitElseNull();
    }

    private void EmitTuple(ValueShape shape, string value, string? format, int maxItems)
    {
        // The tuple is read once: its getter may compute.
        var local = Local("tuple");
        writer.Line($"var {local} = {value};");
        for (var i = 0; i < shape.Parts.Count; i++)
        {
            writer.Line(i == 0 ? "text.Append(\"(\");" : "text.Append(\", \");");
            Emit(shape.Parts[i], $"{local}.Item{(i + 1).ToString(CultureInfo.InvariantCulture)}", format, maxItems);
        }

        writer.Line("text.Append(\")\");");
    }

    private void EmitItems(ValueShape shape, string value, string? format, int maxItems)
    {
        var items = Local("items");
        var list = Local("list");
        var item = Local("item");
        var isImmutableArray = shape.Detail == "ImmutableArray";
        if (shape.CanBeNull && !isImmutableArray)
        {
            writer.Open($"if ({value} is {{ }} {items})");
        }
        else
        {
            writer.Line($"var {items} = {value};");
            writer.Line(isImmutableArray ? $"if (!{items}.IsDefault)" : "// a struct is never null");
            writer.Open();
        }

        writer.Line($"var {list} = new global::ThreeGens.Text.TextList({maxItems.ToString(CultureInfo.InvariantCulture)});");
        writer.Open($"foreach (var {item} in {items})");
        writer.Open($"if (!{list}.Next(ref text))");
        writer.Line("break;");
        writer.Close().Line();
        if (shape.Kind == ValueKind.Map)
        {
            Emit(shape.Parts[0], item + ".Key", format: null, maxItems);
            writer.Line("text.Append(\": \");");
            Emit(shape.Parts[1], item + ".Value", format, maxItems);
        }
        else
        {
            Emit(shape.Parts[0], item, format, maxItems);
        }

        writer.Close().Line();
        writer.Line($"{list}.End(ref text, {items}.{(isImmutableArray ? "Length" : shape.Detail)});");
        writer.Close();
        if (shape.CanBeNull || isImmutableArray)
        {
            EmitElseNull();
        }
    }

    private void EmitElseNull()
    {
        writer.Open("else");
        writer.Line("text.Append(\"null\");");
        writer.Close();
    }

    private string Local(string name) => name + (++_locals).ToString(CultureInfo.InvariantCulture);
}
