using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LiveOR.Web.Photos.Workers;

/// <summary>The reader of letters, as its own program: a picture goes in, words come out.</summary>
internal static class Tesseract
{
    private const int WordLevel = 5;

    /// <summary>Null where it is not installed.</summary>
    public static IReadOnlyList<FoundWord>? Read(string program, byte[] picture)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["stdin", "stdout", "-l", "eng", "--psm", "11", "-c", "tessedit_create_tsv=1"])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var reader = Process.Start(start);
            return reader is null ? null : Read(reader, picture);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static List<FoundWord> Read(Process reader, byte[] picture)
    {
        var complaints = reader.StandardError.ReadToEndAsync();
        using (var to = reader.StandardInput.BaseStream)
        {
            to.Write(picture);
        }

        var table = reader.StandardOutput.ReadToEnd();
        reader.WaitForExit();
        complaints.Wait();
        return reader.ExitCode == 0
            ? [.. table.Split('\n').Select(row => row.Split('\t')).Select(Word).OfType<FoundWord>()]
            : throw new InvalidOperationException($"The reader ended with {reader.ExitCode}.");
    }

    /// <summary>level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    private static FoundWord? Word(string[] row) =>
        row is [var level, var page, var block, var paragraph, var line, _, _, _, _, _, var sure, var text]
        && level == WordLevel.ToString(CultureInfo.InvariantCulture)
        && float.TryParse(sure, CultureInfo.InvariantCulture, out var confidence)
        && !string.IsNullOrWhiteSpace(text)
            ? new FoundWord(text.Trim(), $"{page}.{block}.{paragraph}.{line}", (int)confidence)
            : null;
}
