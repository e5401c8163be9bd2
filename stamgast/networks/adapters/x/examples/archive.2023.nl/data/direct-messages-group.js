window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "2029485904489349000",
      "messages" : [
        {
          "messageCreate" : {
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "Wie brengt taart mee?",
            "mediaUrls" : [ ],
            "senderId" : "1392170185913278465",
            "id" : "2029492395543887882",
            "createdAt" : "2026-03-05T09:41:07.900Z",
            "editHistory" : [ ]
          }
        },
        {
          "participantsJoin" : {
            "initiatingUserId" : "1290195699102650369",
            "userIds" : [
              "1392170185913278465"
            ],
            "createdAt" : "2026-03-05T09:30:00.000Z"
          }
        },
        {
          "conversationNameUpdate" : {
            "initiatingUserId" : "1290195699102650369",
            "name" : "Leesclub",
            "createdAt" : "2026-03-05T09:20:00.000Z"
          }
        },
        {
          "participantsLeave" : {
            "userIds" : [
              "1098147532879441921"
            ],
            "createdAt" : "2026-03-05T20:00:00.000Z"
          }
        },
        {
          "joinConversation" : {
            "initiatingUserId" : "1098147532879441921",
            "participantsSnapshot" : [
              "1098147532879441921",
              "1290195699102650369"
            ],
            "createdAt" : "2026-03-05T09:15:20.312Z"
          }
        }
      ]
    }
  }
]