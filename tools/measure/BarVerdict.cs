namespace Measure;

/// <summary>Says how a measured figure stands to its bar.</summary>
public enum BarVerdict
{
    /// <summary>The bar is cleared.</summary>
    Met,

    /// <summary>The bar is missed.</summary>
    Missed,

    /// <summary>The machine was too noisy to tell.</summary>
    Inconclusive,
}
