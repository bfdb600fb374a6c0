using LiveOR.Archive.Packing;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Audience;
using LiveOR.Web.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Archive.Leaving;

/// <summary>A finished narration with everything an export has to carry: pictures, a correction, and words that were taken back.</summary>
internal static class ToldToTheEnd
{
    public const string TakenBack = "The ports are in the wrong place.";

    public static async Task<Procedure> ArchivedAsync(this SeededHost host, string slug, Access access = Access.Public, string said = "The camera is in.")
    {
        var procedure = await host.LiveAsync(slug, access);
        var photo = await host.PhotographAsync(procedure);
        await host.SayAsync(procedure, said, "access", 0);
        await host.SayAsync(procedure, TakenBack, "ports", 480);
        await host.AppendAsync(procedure, JournalKind.Update, Narrated.Update("The bag is out.", "removal", key: true, photos: [$"{photo}"]), 780);
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(2, "The camera went in twice."), 800);
        await host.RetractAsync(procedure, 3);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded), 900);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived), 900);
        return procedure;
    }

    public static async Task<byte[]> ExportAsync(this SeededHost host, string slug) =>
        await host.Http.GetByteArrayAsync($"/archive/{slug}/export.zip", TestContext.Current.CancellationToken);

    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Unpack(this byte[] pack)
    {
        var unpacked = PackReading.Read(pack);
        Assert.Empty(unpacked.Faults);
        return unpacked.Files;
    }

    /// <summary>A picture that was approved.</summary>
    public static async Task<PhotoId> PhotographAsync(this SeededHost host, Procedure procedure, string shows = "The bag, outside.")
    {
        var photo = new Photo
        {
            Id = PhotoId.New(),
            ProcedureId = procedure.Id,
            ContentType = "image/jpeg",
            Width = 320,
            Height = 240,
            AltText = shows,
            State = PhotoState.Approved,
            UploadedBy = "narrator",
            UploadedAt = Narrated.Incision,
            DecidedBy = "moderator",
            Bytes = Picture.Of(320, 240),
        };
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Photos.Add(photo);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return photo.Id;
    }
}
