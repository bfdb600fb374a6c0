using System.Globalization;
using System.Text;
using LiveOR.Support.Published;

namespace LiveOR.Screens;

/// <summary>Sets the stage, takes the pictures and writes the page that shows them.</summary>
internal static class Gallery
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(PublishedApp.Artifacts)!, "docs", "screens");

    public static async Task<int> MakeAsync(string folder, PictureFormat format, Func<string, bool> wanted)
    {
        Directory.CreateDirectory(folder);
        await using var theatre = await Theatre.OpenAsync();
        var camera = new Camera(theatre, folder, format);
        var shots = theatre.Shots.Where(each => wanted(each.Name)).ToList();
        foreach (var shot in shots)
        {
            await camera.TakeAsync(shot);
            Console.WriteLine(shot.Name);
        }

        if (format == PictureFormat.Webp && shots.Count == theatre.Shots.Count)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "README.md"), Page(shots, camera));
        }

        return 0;
    }

    private static string Page(IReadOnlyList<Shot> shots, Camera camera)
    {
        var page = new StringBuilder("# Screens\n\nMade by `dotnet run -c Release --project tests/LiveOR.Screens`.\n");
        foreach (var shot in shots)
        {
            var looks = Look.All.Select(look => $"[{look.Name.Replace('-', ' ')}]({camera.FileName(shot, look)})");
            page.Append(CultureInfo.InvariantCulture, $"\n## {shot.Words}\n\n{string.Join(" · ", looks)}\n");
            page.Append(CultureInfo.InvariantCulture, $"\n![{shot.Words}]({camera.FileName(shot, Look.All[2])})\n");
        }

        return page.ToString();
    }
}
