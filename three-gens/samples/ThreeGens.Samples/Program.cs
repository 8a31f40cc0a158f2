Console.WriteLine("three-gens samples");
MockSample.Run(Console.Out);
