using System.Reflection;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Emit;

/// <summary>The members of the run-time that emitted code uses.</summary>
internal static class SinkMembers
{
    public static readonly FieldInfo Count = typeof(Sink).GetField(nameof(Sink.Count))!;
    public static readonly FieldInfo Tracking = typeof(Sink).GetField(nameof(Sink.Tracking))!;
    public static readonly FieldInfo Settings = typeof(Sink).GetField(nameof(Sink.Settings))!;
    public static readonly MethodInfo Enter = typeof(Sink).GetMethod(nameof(Sink.Enter))!;
    public static readonly MethodInfo Leave = typeof(Sink).GetMethod(nameof(Sink.Leave))!;
    public static readonly MethodInfo Fail = typeof(Sink).GetMethod(nameof(Sink.Fail))!;
    public static readonly MethodInfo Unwind = typeof(Sink).GetMethod(nameof(Sink.Unwind))!;
    public static readonly MethodInfo RunDynamic = typeof(Sink).GetMethod(nameof(Sink.RunDynamic))!;
    public static readonly MethodInfo RunPart = typeof(Sink).GetMethod(nameof(Sink.RunPart))!;
    public static readonly MethodInfo ListChanged = typeof(SequenceWalk).GetMethod(nameof(SequenceWalk.ListChanged))!;
    public static readonly MethodInfo ObjectRulesAlways = typeof(RunSettings).GetProperty(nameof(RunSettings.ObjectRulesAlways))!.GetMethod!;
    public static readonly MethodInfo Holds = typeof(IScopedRule).GetMethod(nameof(IScopedRule.Holds))!;
    public static readonly MethodInfo GetObjectType = typeof(object).GetMethod(nameof(GetType))!;
    public static readonly MethodInfo TypeFromHandle = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;
    public static readonly MethodInfo SameType = typeof(Type).GetMethod("op_Equality")!;
}
