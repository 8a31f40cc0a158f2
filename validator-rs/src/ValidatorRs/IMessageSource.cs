namespace ValidatorRs;

/// <summary>Gives messages and display names in the current culture: from resources, a database, an <c>IStringLocalizer</c>.</summary>
/// <remarks>Answers are kept per rule and culture.</remarks>
public interface IMessageSource
{
    /// <summary>Finds the text of a key; null leaves the text to the rule.</summary>
    /// <param name="key">
    /// The message written on an attribute, else the code of the rule, <c>min</c>; or the display name of a member. In a message
    /// <c>{0}</c> stands for the display name and <c>{1}</c>, <c>{2}</c> for the rule's arguments.
    /// </param>
    string? Find(string key);
}
