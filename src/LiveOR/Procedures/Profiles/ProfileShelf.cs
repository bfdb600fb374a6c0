using LiveOR.Playbooks;

namespace LiveOR.Procedures.Profiles;

/// <summary>The profiles at hand, by id (the file's name), and the problems of the files that could not be read.</summary>
public sealed record ProfileShelf(
    IReadOnlyDictionary<string, JurisdictionProfile> Profiles, IReadOnlyList<PlaybookProblem> Problems)
{
    /// <summary>Reads every file. A file with mistakes gives problems; it never hides another.</summary>
    public static ProfileShelf Of(IReadOnlyList<ProfileFile> files)
    {
        var readings = files.Select(file => ProfileReader.Read(file.Name, file.Markdown)).ToList();
        return new(
            readings.Select(reading => reading.Profile).OfType<JurisdictionProfile>()
                .OrderBy(profile => profile.Title, StringComparer.Ordinal).ToDictionary(profile => profile.Id),
            [.. readings.SelectMany(reading => reading.Problems)]);
    }
}
