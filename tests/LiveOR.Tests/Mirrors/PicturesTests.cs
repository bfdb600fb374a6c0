using LiveOR.Mirrors;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class PicturesTests
{
    private static readonly Delivery TwoPictures = Delivery() with { Images = [new DeliveryImage("a"), new DeliveryImage("b")] };

    [Fact]
    public void An_uploaded_picture_is_remembered_with_its_end()
    {
        var after = RelayRules.AfterUpload(TwoPictures, "b", new MirrorOutcome.Uploaded("m2", Now.AddHours(23)), Now);

        Assert.Equal([new DeliveryImage("a"), new DeliveryImage("b", "m2", Now.AddHours(23))], after.Images);
        Assert.Equal(DeliveryState.Pending, after.State);
    }

    [Fact]
    public void An_upload_that_may_have_arrived_is_simply_repeated()
    {
        var after = RelayRules.AfterUpload(TwoPictures, "a", new MirrorOutcome.Unknown("no answer"), Now);

        Assert.Equal((DeliveryState.Waiting, Now.AddSeconds(2)), (after.State, after.NextAttemptAt));
    }

    [Fact]
    public void A_refused_picture_is_put_to_the_narrator() => Assert.Equal(
        DeliveryState.NeedsNarrator,
        RelayRules.AfterUpload(TwoPictures, "a", new MirrorOutcome.Refused("X does not take this picture."), Now).State);

    [Fact]
    public void A_post_whose_pictures_the_mirror_has_forgotten_uploads_them_again()
    {
        var sent = RelayRules.Begin(
            TwoPictures with { Images = [new DeliveryImage("a", "m1", Now.AddHours(1))] }, null, Now);

        var after = RelayRules.After(sent, new MirrorOutcome.ImageLost("X no longer holds a picture."), Now, Settle);

        Assert.Equal(DeliveryState.Pending, after.State);
        Assert.Equal([new DeliveryImage("a")], after.Images);
    }

    [Fact]
    public void An_upload_that_ends_after_the_post_was_called_back_changes_nothing()
    {
        var called = RecallRules.CallBack(TwoPictures, Now);

        Assert.Equal(called, RelayRules.AfterUpload(called, "a", new MirrorOutcome.Uploaded("m", null), Now));
    }
}
