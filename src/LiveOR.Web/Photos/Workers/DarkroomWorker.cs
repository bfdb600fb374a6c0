using System.Text.Json;
using LiveOR.Updates;

namespace LiveOR.Web.Photos.Workers;

/// <summary>The program started again for one picture: it comes on standard input, the answer goes to standard output, and the
/// process ends. What breaks it breaks nothing else.</summary>
public static class DarkroomWorker
{
    public const string Argument = "--darkroom";
    internal const string Develop = "develop";
    internal const string Cover = "cover";
    internal const string Read = "read";

    public static bool IsAsked(string[] arguments) => arguments is [Argument, ..];

    /// <summary>0 when there is an answer, which may be that the picture is not taken.</summary>
    public static int Work(string[] arguments)
    {
        using var input = Console.OpenStandardInput();
        using var file = new MemoryStream();
        input.CopyTo(file);
        Confinement.Begin(arguments is [_, Read, ..] ? WorkerLimits.Reading : WorkerLimits.Drawing);
        var (answer, picture) = Answer(arguments, file.ToArray());
        using var output = Console.OpenStandardOutput();
        output.Write(answer.ToLine());
        output.Write(picture);
        return 0;
    }

    private static (WorkerAnswer, byte[]) Answer(string[] arguments, byte[] file) => arguments switch
    {
        [_, Develop] => Drawn(Enlarger.Develop(file)),
        [_, Cover, var boxes] => Drawn(Covering.Cover(file, Boxes(boxes))),
        [_, Read, var reader] => (TextFinder.Find(file, reader), []),
        _ => throw new ArgumentException("A darkroom worker is asked for develop, cover or read."),
    };

    private static (WorkerAnswer, byte[]) Drawn(Developed developed) => developed switch
    {
        Developed.Print print => (new WorkerAnswer { Width = print.Width, Height = print.Height }, print.Jpeg),
        Developed.Spoilt spoilt => (new WorkerAnswer { Trouble = spoilt.Why }, []),
        _ => throw new InvalidOperationException($"Unknown outcome {developed.GetType().Name}."),
    };

    private static IReadOnlyList<PhotoBox> Boxes(string json) =>
        JsonSerializer.Deserialize(json, WorkerJson.Default.IReadOnlyListPhotoBox) ?? [];
}
