using LiveOR.Archive.Quizzes;

namespace LiveOR.Tests.Archive.Quizzes;

public sealed class PlacingTests
{
    [Fact]
    public void A_choice_changes_places_with_its_neighbour()
    {
        Assert.Equal([2, 1, 3], Placing.Move([1, 2, 3], choice: 1, up: true));
        Assert.Equal([1, 3, 2], Placing.Move([1, 2, 3], choice: 1, up: false));
        Assert.Equal([1, 2, 0], Placing.Row([3, 1, 2]));
    }

    [Fact]
    public void At_either_end_it_stays()
    {
        Assert.Equal([1, 2, 3], Placing.Move([1, 2, 3], choice: 0, up: true));
        Assert.Equal([1, 2, 3], Placing.Move([1, 2, 3], choice: 2, up: false));
        Assert.Equal([1, 2, 3], Placing.Move([1, 2, 3], choice: 9, up: true));
    }

    [Fact]
    public void Numbers_that_make_no_order_still_give_every_choice_a_place_of_its_own()
    {
        Assert.Equal([3, 2, 1], Placing.Move([7, 7, -1], choice: 1, up: true));
        Assert.Equal([0, 1, 2], Placing.Row([0, 0, 0]));
    }
}
