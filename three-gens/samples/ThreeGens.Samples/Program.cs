Console.WriteLine("three-gens samples");
