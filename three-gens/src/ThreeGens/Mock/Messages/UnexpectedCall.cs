using System.Globalization;
using System.Text;

namespace ThreeGens.Mocks;

/// <summary>Writes the message of a call that a strict mock refuses.</summary>
internal static class UnexpectedCall
{
    private const int MaxSetups = 10;

    public static string Describe<TMatch, TArgs, TResult, TFunc, TAction>(
        MockedMethod<TMatch, TArgs, TResult, TFunc, TAction> member, in TArgs args, MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>? usedUp)
        where TMatch : struct, IMatch<TArgs>
        where TFunc : Delegate
        where TAction : Delegate
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{member.Name}({ArgValues.Of<TMatch, TArgs>(args)}) was called, ");
        if (usedUp is not null)
        {
            return text.Append(
                CultureInfo.InvariantCulture,
                $"but {member.Name}({usedUp.Describe()}) was expected {usedUp.Expected} ({SourceLine.Of(usedUp.File, usedUp.Line)})").ToString();
        }

        text.Append("but the mock is strict and nothing was set up for it.");
        var setups = member.Setups();
        if (setups.Count == 0)
        {
            return text.Append(CultureInfo.InvariantCulture, $"\n  {member.Name} has no setup; give it one, or create the mock with MockBehavior.Loose.").ToString();
        }

        var nearest = (Setup: setups[0], Difference: new ArgDifference([]), Misses: int.MaxValue);
        text.Append(CultureInfo.InvariantCulture, $"\n  setups of {member.Name}:");
        for (var i = setups.Count - 1; i >= 0; i--)
        {
            var difference = new ArgDifference(member.ParameterNames);
            setups[i].Visit(difference, args);
            if (difference.Count <= nearest.Misses)
            {
                nearest = (setups[i], difference, difference.Count);
            }

            if (setups.Count - i <= MaxSetups)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n    {member.Name}({setups[i].Describe()}) at {SourceLine.Of(setups[i].File, setups[i].Line)}");
            }
        }

        if (setups.Count > MaxSetups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    … and {setups.Count - MaxSetups} more");
        }

        return text.Append(
            CultureInfo.InvariantCulture,
            $"\n  nearest: {member.Name}({nearest.Setup.Describe()}) at {SourceLine.Of(nearest.Setup.File, nearest.Setup.Line)}: {nearest.Difference}").ToString();
    }
}
