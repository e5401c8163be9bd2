window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "1098147532879441921-1290195699102650369",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "1098147532879441921",
            "reactions" : [
              {
                "senderId" : "1098147532879441921",
                "reactionKey" : "like",
                "eventId" : "2029492614067126283",
                "createdAt" : "2026-03-05T09:42:00.000Z"
              }
            ],
            "urls" : [
              {
                "url" : "https://t.co/BoEk000001",
                "expanded" : "https://bokkafeen.example/kade",
                "display" : "bokkafeen.example/kade"
              }
            ],
            "text" : "Ja, één exemplaar, ik leg het apart. https://t.co/BoEk000001",
            "mediaUrls" : [ ],
            "senderId" : "1290195699102650369",
            "id" : "2029492395543887882",
            "createdAt" : "2026-03-05T09:41:07.900Z",
            "editHistory" : [ ]
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "1290195699102650369",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "Heb je \"De stille kade\" nog?",
            "mediaUrls" : [
              "https://ton.twitter.com/dm/2029485904489349129/1/Kaft.jpg"
            ],
            "senderId" : "1098147532879441921",
            "id" : "2029485904489349129",
            "createdAt" : "2026-03-05T09:15:20.312Z",
            "editHistory" : [ ]
          }
        }
      ]
    }
  }
]