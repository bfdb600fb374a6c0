namespace LiveOR.Web.Archive.Leaving;

/// <summary>Whose copy it is, and whether times of day stay out of it.</summary>
internal readonly record struct ExportKind(bool ForReaders, bool Deidentified);
