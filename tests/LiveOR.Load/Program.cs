Console.WriteLine("LiveOR.Load");
