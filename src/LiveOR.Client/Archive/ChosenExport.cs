using System.Globalization;

namespace LiveOR.Client.Archive;

/// <summary>A file that somebody chose to take in, as far as it is known before it is sent.</summary>
public sealed record ChosenExport(string Name, long Size, bool IsZip)
{
    private const double Mega = 1024 * 1024;

    public string SizeInWords => Size switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{Size} bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Size / 1024} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Size / Mega:0.#} MB"),
    };

    /// <summary>Why it need not be sent at all; null when it may be an export.</summary>
    public ImportTrouble? Trouble => (IsZip, Size) switch
    {
        (false, 0) => new ImportTrouble("The file is empty.", ImportExit.Another),
        (false, _) => new ImportTrouble("The file is not a ZIP. An archive leaves LiveOR as one ZIP, and comes in as that same file.", ImportExit.Another),
        (_, > ImportLimits.Largest) => new ImportTrouble(ImportLimits.TooLarge, ImportExit.Another),
        _ => null,
    };
}
