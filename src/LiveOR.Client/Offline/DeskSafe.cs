using System.Text.Json;
using LiveOR.Client.Accounts;
using LiveOR.Client.Photos;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;

namespace LiveOR.Client.Offline;

/// <summary>One procedure's part of the safe: the sheet as it was last seen, what lies on the desk, and each draft and picture on
/// its way, kept by itself so that two tabs never write over each other.</summary>
public sealed class DeskSafe(Safe safe, Guid procedure) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<Guid, OutgoingDraft> written = [];
    private string deskSeen = "";
    private string sheetSeen = "";

    private string Sheet => $"sheet/{procedure}";
    private string Desk => $"desk/{procedure}";
    private string Drafts => $"draft/{procedure}/";
    private string Pictures => $"picture/{procedure}/";
    private string Files => $"file/{procedure}/";

    public SignedIn? Owner => safe.Owner;

    /// <summary>Whether a draft was kept when this tab last looked.</summary>
    public bool Knows(Guid draftId) => written.ContainsKey(draftId);

    public bool Concerns(string name) => name == Drafts;

    public Task<ProcedureSheet?> ReadSheetAsync() => safe.ReadAsync(Sheet, StaffJson.Default.ProcedureSheet);

    public async Task<Kept> ReadDeskAsync() => await safe.ReadAsync(Desk, KeptJson.Default.Kept) ?? Kept.Nothing;

    /// <summary>Hands over what is kept, and what was known before, ahead of any save: one that did not know of a draft would take
    /// it for one that was let go of.</summary>
    public async Task ReadDraftsAsync(Action<IReadOnlyList<OutgoingDraft>, IReadOnlySet<Guid>> take)
    {
        await gate.WaitAsync();
        try
        {
            var drafts = new List<OutgoingDraft>();
            foreach (var name in await safe.NamesAsync(Drafts))
            {
                if (await safe.ReadAsync(name, KeptJson.Default.OutgoingDraft) is { } draft)
                {
                    drafts.Add(draft);
                }
            }

            var known = written.Keys.ToHashSet();
            written.Clear();
            drafts.ForEach(draft => written[draft.DraftId] = draft);
            take(drafts, known);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<IReadOnlyList<PendingPicture>> ReadPicturesAsync()
    {
        var pictures = new List<PendingPicture>();
        foreach (var name in await safe.NamesAsync(Pictures))
        {
            if (await safe.ReadAsync(name, KeptJson.Default.PendingPicture) is { } picture)
            {
                pictures.Add(picture);
            }
        }

        return pictures;
    }

    /// <summary>Writes what has changed since the last time.</summary>
    public async Task SaveAsync(Kept kept, Func<IReadOnlyList<OutgoingDraft>> drafts, ProcedureSheet? sheet)
    {
        await gate.WaitAsync();
        try
        {
            await SaveDraftsAsync(drafts());
            var now = JsonSerializer.Serialize(kept, KeptJson.Default.Kept);
            if (now != deskSeen)
            {
                await safe.WriteAsync(Desk, kept, KeptJson.Default.Kept);
                deskSeen = now;
            }

            if (sheet is not null && Mark(sheet) is var seen && seen != sheetSeen)
            {
                await safe.WriteAsync(Sheet, sheet, StaffJson.Default.ProcedureSheet);
                sheetSeen = seen;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task AddAsync(NewPicture picture)
    {
        await safe.WriteBytesAsync(Files + picture.Id, picture.File);
        await safe.WriteAsync(Pictures + picture.Id, PendingPicture.Of(picture), KeptJson.Default.PendingPicture);
    }

    public Task ChangeAsync(PendingPicture picture) =>
        safe.WriteAsync(Pictures + picture.Id, picture, KeptJson.Default.PendingPicture);

    public Task<byte[]> ReadFileAsync(Guid picture) => safe.ReadBytesAsync(Files + picture);

    public Task<string?> AddressAsync(Guid picture) => safe.AddressAsync(Files + picture);

    public async Task RemoveAsync(Guid picture)
    {
        await safe.RemoveAsync(Pictures + picture);
        await safe.RemoveAsync(Files + picture);
    }

    /// <summary>The procedure is over and nothing of it waits here: nothing of it stays here.</summary>
    public async Task EmptyAsync()
    {
        await gate.WaitAsync();
        try
        {
            string[] names =
            [
                Sheet, Desk, .. await safe.NamesAsync(Drafts), .. await safe.NamesAsync(Pictures), .. await safe.NamesAsync(Files),
            ];
            foreach (var name in names)
            {
                await safe.RemoveAsync(name);
            }

            written.Clear();
            (deskSeen, sheetSeen) = ("", "");
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>One tab carries what waits to the server; null while another one does.</summary>
    public async Task<IAsyncDisposable?> TakeTurnAsync() =>
        await safe.TakeTurnAsync(Drafts) ? new Turn(safe, Drafts) : null;

    public void Dispose() => gate.Dispose();

    private async Task SaveDraftsAsync(IReadOnlyList<OutgoingDraft> drafts)
    {
        var changed = false;
        foreach (var draft in drafts.Where(draft => !written.TryGetValue(draft.DraftId, out var known) || known != draft))
        {
            await safe.WriteAsync(Drafts + draft.DraftId, draft, KeptJson.Default.OutgoingDraft);
            written[draft.DraftId] = draft;
            changed = true;
        }

        foreach (var gone in written.Keys.Except(drafts.Select(draft => draft.DraftId)).ToList())
        {
            await safe.RemoveAsync(Drafts + gone);
            written.Remove(gone);
            changed = true;
        }

        if (changed)
        {
            await safe.TellAsync(Drafts);
        }
    }

    private static string Mark(ProcedureSheet sheet) =>
        $"{sheet.Latest} {sheet.Status} {sheet.Stopped} {sheet.Buffer.Count} {sheet.Photos.Count} {sheet.Script?.Version} {sheet.Script?.SignedVersion}";

    private sealed class Turn(Safe safe, string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await safe.GiveTurnAsync(name);
    }
}
