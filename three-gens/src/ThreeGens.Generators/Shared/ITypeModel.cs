namespace ThreeGens.Generators.Shared;

/// <summary>Is implemented by every model that becomes one generated file.</summary>
internal interface ITypeModel
{
    /// <value>The name of the generated file, from <see cref="Shared.HintName"/>.</value>
    string HintName { get; }

    /// <value>The type's name as a reader knows it, for messages.</value>
    string DisplayName { get; }
}
