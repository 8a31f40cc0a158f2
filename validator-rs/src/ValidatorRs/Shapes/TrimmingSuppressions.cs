using System.Diagnostics.CodeAnalysis;

// Reading types at run time is what this library does, so the trimmer sees it everywhere. One thing makes it right: models are kept whole by
// build/ValidatorRs.targets, and KeptModels refuses the others in native programs. Code that makes code is behind RuntimeFeature.IsDynamicCodeSupported.
[assembly: UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Models are kept whole; what is kept nowhere is refused by KeptModels.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "Models are kept whole; what is kept nowhere is refused by KeptModels.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Models are kept whole; members of framework types are named by KeptModels.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Models are kept whole; structs can be made without their constructors.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Models are kept whole; members of framework types are named by KeptModels.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2080", Justification = "Models are kept whole; what is kept nowhere is refused by KeptModels.")]
