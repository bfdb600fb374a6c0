namespace LiveOR.Screens;

/// <summary>The procedures the screens show, each in a state of its own.</summary>
internal sealed record Stage(
    Prepared Live, Prepared Held, Prepared Stopped, Prepared Buffered, Prepared Prepared, ArchiveStage Archive, Prepared Withdrawn,
    string FamilyLink, string InviteLink, string ViewerLink)
{
    /// <summary>Words that the guard lets pass only after a moderator looked.</summary>
    private const string Doubtful = "Mrs Example lies flat again, and the table goes down.";

    private static readonly string[] ToX = ["x"];

    public static async Task<Stage> SetAsync(Backstage staff, byte[] picture)
    {
        var archived = await RunAsync(staff, "Gallbladder removed, step by step", new { rehearsal = true });
        await staff.MoveAsync(archived, "conclude");
        await staff.WaitAsync(archived, sheet => sheet["status"]!.GetValue<string>() == "archived");
        var archive = await ArchiveStage.SetAsync(staff, archived, picture);

        var withdrawn = await RunAsync(staff, "A procedure called back", new { release = "live" });
        await staff.MoveAsync(withdrawn, "withdraw", new { reason = "The consent was withdrawn." });

        var held = await RunAsync(staff, "A pause in theatre", new { rehearsal = true, mirrors = ToX });
        await staff.MoveAsync(held, "hold");
        var stopped = await RunAsync(staff, "Narration ended early", new { release = "live" });
        await staff.MoveAsync(stopped, "stop");

        var buffered = await staff.PrepareAsync("Laparoscopic cholecystectomy with a delay", new { release = "buffered", delaySeconds = 600 });
        await staff.GoLiveAsync(buffered);
        await staff.SayAsync(buffered, "The camera is in, and we look around.", "access");
        await staff.SayAsync(buffered, "Three more ports follow under view.", "working-ports");
        await staff.SayAsync(buffered, Doubtful);

        var prepared = await staff.PrepareAsync("Prepared, and not begun", new { access = "professional" });
        var live = await RunAsync(staff, "Laparoscopic cholecystectomy", new { mirrors = ToX, rehearsal = true });
        var photo = await staff.AddPhotoAsync(live, picture, "A drawing: the gallbladder under the liver, the duct below it.");
        await staff.SayAsync(live, "This is what we looked for.", type: "photo", photos: [photo]);
        return new Stage(
            live, held, stopped, buffered, prepared, archive, withdrawn,
            await staff.LinkAsync(live, "family-links"),
            await staff.LinkAsync(prepared, "invitations", "Ada Alder"),
            await staff.LinkAsync(prepared, "invitations", "Bea Birch"));
    }

    private static async Task<Prepared> RunAsync(Backstage staff, string title, object settings)
    {
        var procedure = await staff.PrepareAsync(title, settings);
        await staff.GoLiveAsync(procedure);
        await staff.SayAsync(procedure, "The camera port is in at the navel. We fill the abdomen with CO₂ to **12 mmHg** and look around first.", "access");
        await staff.SayAsync(procedure, "Three working ports, each under view.", "working-ports");
        await staff.SayAsync(procedure, "Why do we lift the fundus first? It opens the angle in which the duct runs.", "fundus-up");
        await staff.SayAsync(procedure, "The lower third comes off the liver bed. Fat and fibrous tissue go; two structures stay.", "free-lower-third");
        await staff.SayAsync(procedure, "Two structures, and two only, enter the gallbladder. We stop here and look from both sides.", "cvs");
        await staff.WaitAsync(procedure, sheet => sheet["entries"]!.AsArray().Count(each => each!["draftId"] is not null) == 5);
        return procedure;
    }
}
