namespace LiveOR.Screens;

/// <summary>What is over: a narration with everything the archive can show of one, another of the same operation, one that waits for its
/// review, and one that nobody may read yet.</summary>
internal sealed record ArchiveStage(Prepared Taught, Prepared Other, Prepared Reviewed, Prepared Embargoed, string CertificateLink)
{
    private const int EmbargoDays = 40;

    /// <summary>When each step was told, in minutes after the incision.</summary>
    private static readonly (int At, string StepId, string Text)[] Told =
    [
        (0, "incision", "The first cut, a centimetre long, at the navel. T+ starts here."),
        (3, "access", "The camera port is in. We fill the abdomen with CO₂ to **12 mmHg** and look around first."),
        (11, "working-ports", "Three working ports, each under view."),
        (16, "fundus-up", "The fundus goes up over the liver. It opens the angle in which the duct runs."),
        (19, "infundibulum-out", "The infundibulum comes out to the side, away from the common bile duct."),
        (23, "b-safe", "Bile duct, sulcus, artery, fourth segment, duodenum: five landmarks before the first cut."),
        (26, "open-peritoneum", "The peritoneum is opened on both sides, close to the gallbladder."),
        (44, "clear-triangle", "Fat and fibrous tissue leave the hepatocystic triangle. This takes the time it takes."),
        (58, "free-lower-third", "The lower third comes off the cystic plate. Two structures stay."),
        (64, "cvs", "Two structures, and two only, enter the gallbladder. We stop here and look from both sides."),
        (71, "clip-duct", "The cystic duct is clipped twice below and once above, and cut between the clips."),
        (74, "clip-artery", "The cystic artery follows, clipped and cut in the same way."),
        (88, "off-liver", "The gallbladder leaves the liver bed."),
        (93, "bag-out", "Into the bag, and out through the navel."),
        (101, "ports-close", "The ports come out under view, and the fascia at the navel is closed."),
    ];

    public static async Task<ArchiveStage> SetAsync(Backstage staff, Prepared other, byte[] picture)
    {
        var taught = await TeachAsync(staff, "Laparoscopic cholecystectomy after acute cholecystitis, narrated for second-year students", picture);
        var reviewed = await OverAsync(staff, "Gallbladder removed, and waiting for its review");
        var embargoed = await OverAsync(staff, "An operation to be read later");
        var opens = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(EmbargoDays);
        await staff.MoveAsync(embargoed, "publish", new { embargoUntil = opens });
        return new ArchiveStage(taught, other, reviewed, embargoed, await staff.CertifyAsync(taught));
    }

    private static async Task<Prepared> TeachAsync(Backstage staff, string title, byte[] picture)
    {
        var taught = await staff.PrepareAsync(title, new { rehearsal = true });
        await staff.GoLiveAsync(taught);
        var cut = TimeProvider.System.GetUtcNow().AddMinutes(-120);
        foreach (var (at, stepId, text) in Told)
        {
            await staff.SayAsync(taught, text, stepId, happenedAt: cut.AddMinutes(at));
        }

        var view = await staff.AddPhotoAsync(taught, picture, "A drawing: the cystic duct below the gallbladder, held to the left.");
        await staff.SayAsync(taught, "This is what we looked for.", "cvs", "photo", [view], cut.AddMinutes(66));
        var bed = await staff.AddPhotoAsync(taught, picture, "A drawing: the cystic plate after the gallbladder has left it.", graphic: true);
        await staff.SayAsync(taught, "The bed is dry.", "off-liver", "photo", [bed], cut.AddMinutes(90));
        await staff.MoveAsync(taught, "conclude");
        await staff.WaitAsync(taught, sheet => sheet["status"]!.GetValue<string>() == "archived");
        return taught;
    }

    private static async Task<Prepared> OverAsync(Backstage staff, string title)
    {
        var over = await staff.PrepareAsync(title, new { release = "live" });
        await staff.GoLiveAsync(over);
        foreach (var (_, stepId, text) in Told.Take(6))
        {
            await staff.SayAsync(over, text, stepId);
        }

        await staff.WaitAsync(over, sheet => sheet["entries"]!.AsArray().Count(each => each!["draftId"] is not null) == 6);
        await staff.MoveAsync(over, "conclude");
        return over;
    }
}
