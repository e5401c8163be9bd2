window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "2029859553130053709",
      "updatedAt" : "2026-03-06T10:00:05.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Active",
        "originalName" : "Active",
        "annotations" : { }
      },
      "createdAt" : "2026-03-06T10:00:05.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Gisteravond lazen we met z'n dertigen uit De stille kade, en na afloop bleef bijna iedereen zitten om te vragen hoe Nora aan haar schipper kwam. Welke vraag had jij willen stellen?",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]