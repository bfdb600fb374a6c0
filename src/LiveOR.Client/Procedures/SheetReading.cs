namespace LiveOR.Client.Procedures;

/// <summary>What one reading of a sheet has in common with the one before.</summary>
public static class SheetReading
{
    /// <summary>Keeps the lists that have not changed, so that what draws them can tell by identity that
    /// there is nothing
    /// to do.</summary>
    public static ProcedureSheet After(this ProcedureSheet sheet, ProcedureSheet? before) => before is null
        ? sheet
        : sheet with
        {
            Deck = before.Deck,
            Entries = HasSameEntries(sheet, before) ? before.Entries : sheet.Entries,
            Threads = before.Threads.SequenceEqual(sheet.Threads) ? before.Threads : sheet.Threads,
            Deliveries = before.Deliveries.SequenceEqual(sheet.Deliveries) ? before.Deliveries : sheet.Deliveries,
            Photos = before.Photos.SequenceEqual(sheet.Photos) ? before.Photos : sheet.Photos,
        };

    private static bool HasSameEntries(ProcedureSheet sheet, ProcedureSheet before) =>
        ReferenceEquals(sheet.Entries, before.Entries)
        || sheet.Entries.Count == before.Entries.Count
        && sheet.Entries.Zip(before.Entries).All(pair =>
            pair.First.Entry.Number == pair.Second.Entry.Number
            && pair.First.Retracted == pair.Second.Retracted
            && pair.First.Entry.Text == pair.Second.Entry.Text);
}
