using ValidatorRs.Formats;
using ValidatorRs.Rules;

namespace ValidatorRs.Vocabulary;

/// <summary>Fills a vocabulary with go-playground/validator's rules and our <c>regexp</c>.</summary>
internal static class StandardRules
{
    public static void AddTo(RuleVocabulary vocabulary)
    {
        vocabulary.Add("required", Plain(() => new RequiredRule()));
        vocabulary.Add("isdefault", Plain(() => new IsDefaultRule()));
        vocabulary.Add("unique", p => new UniqueRule(p));
        vocabulary.Add("regexp", p => new RegexRule(Unquoted(Needed(p))));
        vocabulary.Add("postcode_iso3166_alpha2", p => new PostCodeRule(Needed(p)));
        vocabulary.Add("postcode_iso3166_alpha2_field", p => new PostCodeFieldRule(Needed(p)));
        vocabulary.Add("validateFn", p => new MethodRule(string.IsNullOrEmpty(p) ? "Validate" : p));
        vocabulary.Add("spicedb", p => p switch
        {
            null or "" or "id" => new TextParameterRule("spicedb", "be, for SpiceDB, a valid", (value, _) => Spice.IsId(value), p ?? "id"),
            "permission" => new TextParameterRule("spicedb", "be, for SpiceDB, a valid", (value, _) => Spice.IsPermission(value), p),
            "type" => new TextParameterRule("spicedb", "be, for SpiceDB, a valid", (value, _) => Spice.IsType(value), p),
            _ => throw new FormatException("write id, permission or type"),
        });
        AddSizes(vocabulary);
        AddTexts(vocabulary);
        AddNumbers(vocabulary);
        AddFields(vocabulary);
        ConditionalRules.AddTo(vocabulary);
    }

    private static void AddSizes(RuleVocabulary vocabulary)
    {
        vocabulary.Add("len", p => new SizeRule("len", SizeOperator.Equal, Needed(p)));
        vocabulary.Add("min", p => new SizeRule("min", SizeOperator.AtLeast, Needed(p)));
        vocabulary.Add("max", p => new SizeRule("max", SizeOperator.AtMost, Needed(p)));
        vocabulary.Add("eq", p => new SizeRule("eq", SizeOperator.Equal, p ?? ""));
        vocabulary.Add("ne", p => new SizeRule("ne", SizeOperator.NotEqual, p ?? ""));
        vocabulary.Add("gt", p => new SizeRule("gt", SizeOperator.Greater, p));
        vocabulary.Add("gte", p => new SizeRule("gte", SizeOperator.AtLeast, p));
        vocabulary.Add("lt", p => new SizeRule("lt", SizeOperator.Less, p));
        vocabulary.Add("lte", p => new SizeRule("lte", SizeOperator.AtMost, p));
    }

    private static void AddTexts(RuleVocabulary vocabulary)
    {
        foreach (var (name, noun, scanner) in TextFormats.All)
        {
            vocabulary.Add(name, Plain(() => new TextRule(name, noun, scanner)));
        }

        Parameter("contains", "contain", TextParameterRule.Contains);
        Parameter("containsany", "contain one of", TextParameterRule.ContainsAny);
        Parameter("containsrune", "contain", TextParameterRule.Contains);
        Parameter("excludes", "not contain", TextParameterRule.Excludes);
        Parameter("excludesall", "contain none of", TextParameterRule.ExcludesAll);
        Parameter("excludesrune", "not contain", TextParameterRule.Excludes);
        Parameter("startswith", "start with", TextParameterRule.StartsWith);
        Parameter("endswith", "end with", TextParameterRule.EndsWith);
        Parameter("startsnotwith", "not start with", TextParameterRule.StartsNotWith);
        Parameter("endsnotwith", "not end with", TextParameterRule.EndsNotWith);
        Parameter("eq_ignore_case", "equal, in any case,", TextParameterRule.EqualsIgnoreCase);
        Parameter("ne_ignore_case", "differ, in any case, from", TextParameterRule.DiffersIgnoreCase);
        Parameter("mimetype", "be a file of type", MediaTypes.IsOfType);
        vocabulary.Add("datetime", p => new TextParameterRule("datetime", "be a moment written as", Moments.IsInLayout, Moments.Layout(Needed(p))));
        foreach (var (name, wanted, ignoreCase) in new[] { ("oneof", true, false), ("noneof", false, false), ("oneofci", true, true), ("noneofci", false, true) })
        {
            vocabulary.Add(name, p => new OneOfRule(name, wanted, ignoreCase, WordList.Split(Needed(p))));
        }

        void Parameter(string name, string phrase, Func<string, string, bool> holds) =>
            vocabulary.Add(name, p => new TextParameterRule(name, phrase, holds, Needed(p)));
    }

    private static void AddNumbers(RuleVocabulary vocabulary)
    {
        Add("number", "made of digits", Numerals.IsNumber, null);
        Add("numeric", "a number", Numerals.IsNumeric, null);
        Add("port", "a port from 1 to 65535", Numerals.IsPort, n => n is >= 1 and <= 65_535);
        Add("latitude", "a latitude", Numerals.IsLatitude, n => n is >= -90 and <= 90, n => n is >= -90 and <= 90);
        Add("longitude", "a longitude", Numerals.IsLongitude, n => n is >= -180 and <= 180, n => n is >= -180 and <= 180);
        Add("luhn_checksum", "a number with Luhn's check digit", CheckDigits.IsLuhn, CheckDigits.IsLuhnNumber);
        Add("iso3166_1_alpha_numeric", "a numeric country code", IsoCodes.IsNumericText, IsoCodes.IsNumeric);
        Add("iso3166_1_alpha_numeric_eu", "a numeric country code of the European Union", IsoCodes.IsNumericUnionText, IsoCodes.IsNumericUnion);
        Add("iso4217_numeric", "a numeric currency code", IsoCodes.IsCurrencyNumberText, IsoCodes.IsCurrencyNumber);
        Add("country_code", "a country code", v => IsoCodes.IsAlpha2(v) || IsoCodes.IsAlpha3(v) || IsoCodes.IsNumericText(v), IsoCodes.IsNumeric);
        Add("eu_country_code", "a country code of the European Union", v => IsoCodes.IsAlpha2Union(v) || IsoCodes.IsAlpha3Union(v) || IsoCodes.IsNumericUnionText(v), IsoCodes.IsNumericUnion);

        void Add(string name, string noun, Func<string, bool> text, Func<long, bool>? whole, Func<double, bool>? real = null) =>
            vocabulary.Add(name, Plain(() => new NumberTextRule(name, noun, text, whole, real)));
    }

    private static void AddFields(RuleVocabulary vocabulary)
    {
        foreach (var (name, op) in new[]
        {
            ("eq", SizeOperator.Equal), ("ne", SizeOperator.NotEqual), ("gt", SizeOperator.Greater),
            ("gte", SizeOperator.AtLeast), ("lt", SizeOperator.Less), ("lte", SizeOperator.AtMost),
        })
        {
            vocabulary.Add($"{name}field", p => new FieldRule($"{name}field", op, false, Needed(p)));
            vocabulary.Add($"{name}csfield", p => new FieldRule($"{name}csfield", op, true, Needed(p)));
        }

        vocabulary.Add("fieldcontains", p => new FieldTextRule("fieldcontains", true, Needed(p)));
        vocabulary.Add("fieldexcludes", p => new FieldTextRule("fieldexcludes", false, Needed(p)));
    }

    private static Func<string?, Rule> Plain(Func<Rule> create) =>
        p => p is null ? create() : throw new FormatException("this rule takes none");

    private static string Needed(string? parameter) =>
        string.IsNullOrEmpty(parameter) ? throw new FormatException("it is missing") : parameter;

    private static string Unquoted(string parameter) => parameter is ['\'', .. var inner, '\''] ? inner : parameter;
}
