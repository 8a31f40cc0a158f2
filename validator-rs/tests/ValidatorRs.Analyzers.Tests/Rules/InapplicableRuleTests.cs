using ValidatorRs.Analyzers.Tests.Testing;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class InapplicableRuleTests
{
    [Theory]
    [InlineData("[{|VAL002:StringLength(5)|}] public int Age { get; set; }")]
    [InlineData("[{|VAL002:StringLength(5)|}] public List<string> Names { get; set; } = [];")]
    [InlineData("[{|VAL002:EmailAddress|}] public List<string> Mails { get; set; } = [];")]
    [InlineData("[{|VAL002:MinLength(1)|}] public IEnumerable<int> Items { get; set; } = [];", false)]
    [InlineData("[MinLength(1)] public HashSet<int> Items { get; set; } = [];")]
    [InlineData("[MinLength(1)] public Dictionary<string, int> Items { get; set; } = [];")]
    [InlineData("[{|VAL002:MaxLength(9)|}] public Guid Id { get; set; }")]
    [InlineData("[Url] public Uri? Home { get; set; }")]
    [InlineData("[{|VAL002:Url|}] public int Home { get; set; }")]
    [InlineData("[Range(1, 5)] public string? Text { get; set; }")]
    [InlineData("[{|VAL002:Range(1, 5)|}] public DateTime At { get; set; }")]
    [InlineData("[{|VAL002:Range(1, 5)|}] public Guid Id { get; set; }")]
    [InlineData("[Range(1, 5)] public DayOfWeek Day { get; set; }")]
    [InlineData("[EnumDataType(typeof(DayOfWeek))] public int Day { get; set; }")]
    [InlineData("[{|VAL002:EnumDataType(typeof(DayOfWeek))|}] public double Day { get; set; }")]
    [InlineData("[{|VAL002:EnumDataType(typeof(DayOfWeek))|}] public ConsoleColor Day { get; set; }")]
    [InlineData("[AllowedValues(1, 2)] public int Size { get; set; }")]
    [InlineData("[AllowedValues(1, null)] public int? Size { get; set; }")]
    [InlineData("[{|VAL002:AllowedValues(1, 2)|}] public long Size { get; set; }")]
    [InlineData("[{|VAL002:DeniedValues(\"a\")|}] public int Size { get; set; }")]
    [InlineData("[AllowedValues(1, \"a\")] public object? Size { get; set; }")]
    public Task Framework_attributes_are_reported_where_they_throw_or_refuse_all(string member, bool isMarked = true) =>
        Check.MembersAsync(isMarked ? member : member.Replace("{|VAL002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("[Rules(\"{|VAL002:email|}\")] public int Age { get; set; }")]
    [InlineData("[Rules(\"omitempty,{|VAL002:email|}\")] public int? Age { get; set; }")]
    [InlineData("[Rules(\"min=3|{|VAL002:email|}\")] public int Age { get; set; }")]
    [InlineData("[Rules(\"dive,{|VAL002:email|}\")] public List<int> Ages { get; set; } = [];")]
    [InlineData("[Rules(\"dive,keys,{|VAL002:email|},endkeys,email\")] public Dictionary<int, string> Mails { get; set; } = [];")]
    [InlineData("[Rules(\"{|VAL002:dive|},email\")] public string? Mail { get; set; }")]
    [InlineData("[Rules(\"dive,{|VAL002:keys|},alpha,endkeys\")] public List<string> Mails { get; set; } = [];")]
    [InlineData("[Each(\"{|VAL002:email|}\")] public int[] Ages { get; set; } = [];")]
    [InlineData("[Each(\"{|VAL002:emai|}l\")] public int Age { get; set; }")]
    [InlineData("[Keys(\"alpha\")] public Dictionary<string, int> Ages { get; set; } = [];")]
    [InlineData("[{|VAL002:Hostname|}] public int Host { get; set; }")]
    [InlineData("[Hostname] public string? Host { get; set; }")]
    [InlineData("[Port] public int Port { get; set; }")]
    [InlineData("[{|VAL002:Port|}] public double Port { get; set; }")]
    [InlineData("[{|VAL002:UniqueElements|}] public string? Name { get; set; }")]
    [InlineData("[Rules(\"email\")] public object? Any { get; set; }")]
    [InlineData("[Rules(\"dive,dive,min=1\")] public int[][] Jagged { get; set; } = [];")]
    [InlineData("[Rules(\"dive,min=1\")] public int[,] Grid { get; set; } = new int[0, 0];")]
    public Task Rules_of_the_vocabulary_are_reported_where_they_do_not_apply(string member) => Check.MembersAsync(member);

    [Theory]
    [InlineData("public class Box<T> { [StringLength(5)] public T? A { get; set; } [Rules(\"email\")] public T? B { get; set; } [Each(\"email\")] public List<T> C { get; set; } = []; }")]
    [InlineData("public class Box<T> where T : IEnumerable<int> { [Each(\"email\")] public T? C { get; set; } }")]
    [InlineData("public class Money { } public class Bill { [Rules(\"{|VAL002:min=3|}\")] public Money? Sum { get; set; } }", "min")]
    [InlineData("public class Money { public int Cents; } public class Bill { [Rules(\"min=3\")] public Money? Sum { get; set; } static void Register(RuleRegistry r) => r.Unwrap<Money, int>(m => m.Cents); }")]
    [InlineData("public class A { [Rules(\"min=3\")] public System.Text.Json.JsonElement X { get; set; } [Rules(\"dive,dive,min=3\")] public System.Text.Json.JsonElement? Y { get; set; } [Each(\"email\")] public System.Text.Json.Nodes.JsonNode? Z { get; set; } }")]
    [InlineData("public class A { [Rules(\"email\")] public int X { get; set; } static void Register(RuleRegistry r) => r.Rule(\"email\", c => true); }")]
    public Task What_is_not_known_is_not_reported(string source, string? rule = null) =>
        Check.SourceAsync(rule is null ? source : source.Replace($"{rule}=3|}}", $"{rule}|}}=3", StringComparison.Ordinal));
}
