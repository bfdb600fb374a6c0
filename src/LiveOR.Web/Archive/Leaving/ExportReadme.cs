using LiveOR.Archive.Copies;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Web.Archive.Leaving;

/// <summary>What whoever finds an export in twenty years needs to know, in plain words.</summary>
internal static class ExportReadme
{
    public static string Of(Feed feed, bool forReaders) => $"""
        {(feed.Procedure.Rehearsal ? "REHEARSAL. Nobody was operated on.\n\n" : "")}{feed.Procedure.Title}
        An operation, narrated step by step by the people who did it. For learning; no medical advice.

        {WhoseCopy(feed, forReaders)}

        TO READ IT
        Unpack the ZIP into a folder and open index.html with any browser. No network and no server are needed.
        archive.md is the same as plain text. Pictures that may shock are blurred until you tap them.

        WHAT IS IN IT
        index.html          the page
        replay.html         the narration, played again as it was told
        archive.md          the same as Markdown
        data/archive.json   the same as data
        data/playbook.json  the plan of the operation as the program kept it
        playbook.md         the plan of the operation for people
        photos/             the pictures, each named by the SHA-256 of its bytes
        feed.atom           the same for feed readers, unless it has no times of day
        fhir.json           the same for hospital systems: FHIR R4, a Procedure and its Communications
        {JournalCopy.FileName}        the record: every entry, linked to the one before it by its hash
        checksums.txt       the SHA-256 of every other file

        TO CHECK IT
        In the unpacked folder: sha256sum -c checksums.txt
        With the program: LiveOR.Web verify-export FILE.zip
        names every file and every entry that was changed, and every other byte of the ZIP.
        An entry without words was taken back; its digest stays in the chain. A check shows whether this copy is as it was
        written. Whether it is the one that was published: compare the last hash with the publisher's.
        The last hash of this copy is {feed.Progress.LatestHash}

        TO TAKE IT INTO ANOTHER LIVEOR
        In the console, as an administrator, or: LiveOR.Web import FILE.zip --LiveOR:DataDirectory FOLDER
        Words that were taken back at the source after this copy was made still stand in this copy. Copies cannot be called back.

        """.ReplaceLineEndings("\n");

    private static string WhoseCopy(Feed feed, bool forReaders) => forReaders
        ? "This is the readers' copy. The accounts of staff are not in it."
            + (feed.Procedure.Access == Access.Professional ? "\nIt is CONFIDENTIAL: for invited professionals only." : "")
        : "This is the HOSPITAL'S OWN COPY, with the accounts of staff and the record of consent. Do not pass it on: readers have a\n"
            + "copy of their own.";
}
