using System.Text.Json;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using LiveOR.Web.Photos.Workers;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Photos;

/// <summary>Has pictures drawn anew, covered and read, each in a process of its own: what is kept are pixels, and what breaks a
/// decoder breaks no server.</summary>
internal sealed class Darkroom(IOptions<LiveOROptions> options) : IDisposable
{
    private const string TooMuch = "The picture could not be read within the memory and time that one picture gets. "
        + "Take it or export it again, smaller.";

    private readonly SemaphoreSlim places = new(2, 2);
    private readonly SemaphoreSlim readers = new(1, 1);

    public Task<Developed> DevelopAsync(byte[] file, CancellationToken cancellationToken) =>
        DrawAsync([DarkroomWorker.Develop], file, cancellationToken);

    /// <summary>Boxes in pixels of the picture; what lies outside of it covers nothing.</summary>
    public Task<Developed> CoverAsync(byte[] jpeg, IReadOnlyList<PhotoBox> boxes, CancellationToken cancellationToken) =>
        DrawAsync(
            [DarkroomWorker.Cover, JsonSerializer.Serialize(boxes, WorkerJson.Default.IReadOnlyListPhotoBox)], jpeg, cancellationToken);

    /// <summary>The words in a picture; null when they could not be looked for in time.</summary>
    public async Task<WorkerAnswer?> ReadAsync(byte[] jpeg, CancellationToken cancellationToken) =>
        await AskAsync(
            readers, [DarkroomWorker.Read, options.Value.Tesseract], jpeg, WorkerLimits.Reading, cancellationToken) is { } said
            ? WorkerAnswer.Read(said).Answer
            : null;

    public void Dispose()
    {
        places.Dispose();
        readers.Dispose();
    }

    private async Task<Developed> DrawAsync(string[] arguments, byte[] file, CancellationToken cancellationToken) =>
        await AskAsync(places, arguments, file, WorkerLimits.Drawing, cancellationToken) is { } said
            ? Checked(WorkerAnswer.Read(said))
            : new Developed.Spoilt(TooMuch);

    private static async Task<byte[]?> AskAsync(
        SemaphoreSlim turns, string[] arguments, byte[] file, WorkerLimits limits, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            return await WorkerProcess.AnswerAsync(arguments, file, limits, cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>A decoder that was overcome could say anything; what it says is looked at as if it were sent.</summary>
    private static Developed Checked((WorkerAnswer Answer, byte[] Picture) said) => said switch
    {
        ({ Trouble: { } why }, _) => new Developed.Spoilt(why),
        ({ Width: > 0, Height: > 0 } answer, var picture) when PlainJpeg.Is(picture) =>
            new Developed.Print(picture, answer.Width, answer.Height),
        _ => throw new InvalidOperationException("A picture drawn anew holds more than its pixels."),
    };
}
